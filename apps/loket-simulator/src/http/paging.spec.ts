import fc from 'fast-check';
import type { Row } from './operation';
import { pageOf } from './paging';

const people: Row[] = [
  { id: 1, name: 'Anna', city: { name: 'Molenhage' }, endDate: null, hours: 40, isActive: true },
  { id: 2, name: 'bram', city: { name: 'Lindeveen' }, endDate: '2026-06-30', hours: 24.5, isActive: false },
  { id: 3, name: "Cees 't Hart", city: null, endDate: '2025-12-31', hours: 32, isActive: true },
];
const ids = (query: string) => pageOf(people, new URLSearchParams(query)).rows.map(({ id }) => id);

describe('filter', () => {
  it.each<[string, number[]]>([
    ["name eq 'ANNA'", [1]],
    ['NAME ne anna', [2, 3]],
    ["name lk 'ra'", [2]],
    ["name eq 'Cees ''t Hart'", [3]],
    ['hours gt 24.5', [1, 3]],
    ['hours ge 24.5', [1, 2, 3]],
    ['hours lt 32', [2]],
    ['hours le 32', [2, 3]],
    ['enddate eq null', [1]],
    ['endDate ne null', [2, 3]],
    ["endDate le '2026-01-01'", [3]],
    ['isActive eq true', [1, 3]],
    ["city.name eq 'lindeveen'", [2]],
    ['city.name eq null', [3]],
    ['id eq 1 or id eq 2 and hours gt 30', [1]],
    ['id eq 1 and hours gt 30 or id eq 3', [1, 3]],
  ])('chooses by %s', (filter, expected) => {
    expect(ids(`filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it.each(['id', 'id eq', 'id is 1', 'id eq 1 xor id eq 2', 'id eq 1 and', "name eq 'a", 'unknown eq 1', "'id' eq 1", ''])(
    'refuses "%s"',
    (filter) => {
      expect(() => ids(`filter=${encodeURIComponent(filter)}`)).toThrow();
    },
  );
});

describe('order', () => {
  it.each<[string, number[]]>([
    ['name', [1, 2, 3]],
    ['-name', [3, 2, 1]],
    ['endDate', [1, 3, 2]],
    ['isActive,-hours', [2, 1, 3]],
    ['city.name', [3, 2, 1]],
  ])('orders by %s', (orderBy, expected) => {
    expect(ids(`orderBy=${orderBy}`)).toEqual(expected);
  });

  it.each(['', '*', 'unknown', '-'])('refuses "%s"', (orderBy) => {
    expect(() => ids(`orderBy=${orderBy}`)).toThrow();
  });
});

describe('pages', () => {
  it('give every row once, in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, pageSize) => {
        const rows = Array.from({ length: count }, (_, id) => ({ id }));
        const first = pageOf(rows, new URLSearchParams({ pageSize: String(pageSize) }));
        const pages = Array.from({ length: first.totalPages }, (_, index) =>
          pageOf(rows, new URLSearchParams({ pageSize: String(pageSize), pageNumber: String(index + 1) })),
        );
        expect(pages.flatMap((page) => page.rows)).toEqual(rows);
        expect([first.totalSize, first.totalPages]).toEqual([count, Math.ceil(count / pageSize)]);
      }),
    );
  });

  it('are 250 rows when nothing is asked, and empty beyond the last', () => {
    const rows = Array.from({ length: 251 }, (_, id) => ({ id }));
    expect(pageOf(rows, new URLSearchParams()).rows.length).toBe(250);
    expect(pageOf(rows, new URLSearchParams('pageNumber=3')).rows).toEqual([]);
  });

  it.each(['pageNumber=0', 'pageNumber=-1', 'pageNumber=1.5', 'pageNumber=x', 'pageSize=0', 'pageSize=99999999999'])(
    'refuse %s',
    (query) => {
      expect(() => ids(query)).toThrow();
    },
  );
});
