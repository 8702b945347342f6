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

  describe('its laws', () => {
    const files = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => file!);
    const rows = text
      .slice(text.indexOf('## Laws'))
      .split('\n')
      .filter((line) => /^\| [A-Z]\d+[:,]/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const source = (file: string): string => readFileSync(path.join(root, file), 'utf8');

    it('are told', () => expect(rows.length).toBeGreaterThanOrEqual(12));

    it.each(rows.flatMap(([, law, often = '']) => files(often).map((file) => [file, law!.split(':')[0]!] as const)))(
      'are tried a thousand times in CI by %s (%s)',
      (file) => {
        const laws = [...source(file).matchAll(/fc\.assert\(/g)];
        const thousands = [
          ...source(file).matchAll(/lawRuns\(\d|numRuns: [12]_000|^ +runs,$|numRuns: (?:2 \* )?(?:runs|years) |{ numRuns }|^ +numRuns,$/gm),
        ];
        expect(laws.length).toBeGreaterThan(0);
        expect(thousands.length).toBeGreaterThanOrEqual(laws.length);
        for (const [given] of source(file).matchAll(/^const (?:runs|years|numRuns) = .*$/gm)) expect(given).toMatch(/1_000/);
      },
    );

    it.each(rows.flatMap(([, , , seldom = '']) => files(seldom)))('are tried a thousand times by `npm run trials` in %s', (file) =>
      expect(source(file)).toMatch(/times\(\d+, 1_000\)/),
    );
  });

  it('names no file that is gone', () => {
    const named = [...text.matchAll(/`((?:apps|libs|test|docs|scripts)\/[\w./-]+)`/g)];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
