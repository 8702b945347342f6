import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PromiseRow {
  sentence: string;
  here: string;
  tests: Array<{ file: string; name: string }>;
}

const root = path.resolve(__dirname, '../..');

/** Rows of the tables in a page of docs: | nr | what is promised | where it is here | `file` › test name; … | */
export function promisesOf(page: string): PromiseRow[] {
  return readFileSync(path.join(root, page), 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
    .map((line) => {
      const [, , sentence = '', here = '', tests = ''] = line.split('|').map((cell) => cell.trim());
      return {
        sentence,
        here,
        tests: [...tests.matchAll(/`([^`]+)` › ([^;]+)/g)].map((match) => ({ file: match[1]!, name: match[2]!.trim() })),
      };
    });
}

/** The promise says where it is kept, and every test that it names is really there: one that is renamed or removed fails here. */
export function expectKept({ here, tests }: PromiseRow): void {
  expect(here).not.toBe('');
  expect(tests.length).toBeGreaterThan(0);
  for (const { file, name } of tests) {
    const address = path.join(root, file);
    expect({ file, exists: existsSync(address) }).toEqual({ file, exists: true });
    expect({ file, name, isThere: readFileSync(address, 'utf8').includes(name) }).toEqual({ file, name, isThere: true });
  }
}
