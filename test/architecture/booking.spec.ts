import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectKept, promisesOf } from '../support/promise-table';

const root = path.resolve(__dirname, '../..');

/** Every promise about what is booked is kept by a test that is really there, in files that are really there. */
describe('docs/booking.md', () => {
  const rows = promisesOf('docs/booking.md');
  const text = readFileSync(path.join(root, 'docs/booking.md'), 'utf8');

  it('lists what is promised of booking, each under a number of its own', () => {
    const numbers = [...text.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number]) => number!);
    expect(numbers).toHaveLength(rows.length);
    expect(numbers.length).toBeGreaterThanOrEqual(80);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  it.each(rows.map((row) => [row.sentence.slice(0, 70), row] as const))('names existing tests for “%s”', (_, row) => expectKept(row));

  it('names no file that is gone', () => {
    const named = [...text.matchAll(/`((?:apps|libs|test|docs|scripts)\/[\w./-]+)`/g)];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
