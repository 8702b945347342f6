import { everyPage } from './every-page';

describe('a list that is shown as a whole', () => {
  it.each([0, 1, 199, 200, 201, 450])('is read to its end, of %i rows each once', async (total) => {
    const all = Array.from({ length: total }, (_, index) => index);
    const asked: number[] = [];
    const rows = await everyPage(({ page, pageSize }) => {
      asked.push(page);
      return Promise.resolve({ items: all.slice((page - 1) * pageSize, page * pageSize), total });
    });
    expect({ rows, asked: asked.length }).toEqual({ rows: all, asked: Math.max(1, Math.ceil(total / 200)) });
  });

  it('ends where rows went meanwhile', async () => {
    expect(await everyPage(({ page }) => Promise.resolve({ items: page === 1 ? ['one'] : [], total: 2 }))).toEqual(['one']);
  });
});
