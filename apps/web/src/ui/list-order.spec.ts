import { nextSorting, orderOf } from './list-order';

const orders = ['number', 'name'] as const;
const first = { sort: 'number', direction: 'asc' } as const;

describe('the order of a list', () => {
  it('is what its address asks for, and its own where that asks for nothing that there is', () => {
    expect(['name', '-name', '-number', '', 'email', '--name'].map((text) => orderOf(text, orders, first))).toEqual([
      { sort: 'name', direction: 'asc' },
      { sort: 'name', direction: 'desc' },
      { sort: 'number', direction: 'desc' },
      first,
      first,
      first,
    ]);
  });

  it('goes up, down and back to its own by presses on the head of a column', () => {
    const presses = (by: string, count: number): string[] => {
      const texts = [''];
      for (let press = 0; press < count; press += 1) {
        const text = texts.at(-1)!;
        texts.push(nextSorting({ text, order: orderOf(text, orders, first) }, by));
      }
      return texts.slice(1);
    };
    expect(presses('name', 4)).toEqual(['name', '-name', '', 'name']);
    expect(presses('number', 3)).toEqual(['-number', '', '-number']);
  });
});
