interface PageOfRows<Row> {
  items: Row[];
  total: number;
}

/** As many as the API gives at once. */
const pageSize = 200;
/** What a person still chooses from; longer lists are searched. */
const mostPages = 25;

/** Every row of a list that is shown as a whole, read page by page. */
export async function everyPage<Row>(read: (query: { page: number; pageSize: number }) => Promise<PageOfRows<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { items, total } = await read({ page, pageSize });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) break;
  }
  return rows;
}
