import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface ParityRow {
  sentence: string;
  here: string;
  tests: Array<{ file: string; name: string }>;
}

const root = path.resolve(__dirname, '../..');

/** Rows of the tables in docs/parity.md: | nr | what the page says | where it is here | `file` › test name; … | */
function readRows(): ParityRow[] {
  return readFileSync(path.join(root, 'docs/parity.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [YI]\d+ \|/.test(line))
    .map((line) => {
      const [, , sentence = '', here = '', tests = ''] = line.split('|').map((cell) => cell.trim());
      return {
        sentence,
        here,
        tests: [...tests.matchAll(/`([^`]+)` › ([^;]+)/g)].map((match) => ({ file: match[1]!, name: match[2]!.trim() })),
      };
    });
}

/** Every promise of the two documented links is kept by a test that is really there: a test that is renamed or removed fails here. */
describe('docs/parity.md', () => {
  const rows = readRows();

  it('lists the promises of both help pages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(28);
  });

  it.each(rows.map((row) => [row.sentence.slice(0, 70), row] as const))('names existing tests for “%s”', (_, row) => {
    expect(row.here).not.toBe('');
    expect(row.tests.length).toBeGreaterThan(0);
    for (const { file, name } of row.tests) {
      const address = path.join(root, file);
      expect({ file, exists: existsSync(address) }).toEqual({ file, exists: true });
      expect({ file, name, isThere: readFileSync(address, 'utf8').includes(name) }).toEqual({ file, name, isThere: true });
    }
  });
});
