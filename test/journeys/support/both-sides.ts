import type { Visitor } from './visitor';

/** What both people made of it, line by line: field, mine, theirs. They are a table where there is room, and cards on a phone. */
export async function bothSides({ page }: Visitor): Promise<string[][]> {
  const name = /^(Wat u en de ander|What you and the other)/;
  const rows = page
    .getByRole('table', { name })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const cards = page.getByRole('list', { name }).getByRole('listitem');
  await rows.or(cards).first().waitFor();
  return Promise.all((await rows.or(cards).all()).map((line) => line.locator('td, dd').allInnerTexts()));
}
