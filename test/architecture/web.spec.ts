import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectKept, promisesOf } from '../support/promise-table';

const root = path.resolve(__dirname, '../..');

/** Every promise of the screens is kept by a test that is really there, in files that are really there. */
describe('docs/web.md', () => {
  const rows = promisesOf('docs/web.md');

  it('lists what the screens promise', () => {
    expect(rows.length).toBeGreaterThanOrEqual(35);
  });

  it.each(rows.map((row) => [row.sentence.slice(0, 70), row] as const))('names existing tests for “%s”', (_, row) => expectKept(row));

  it('names no file that is gone', () => {
    const named = [...readFileSync(path.join(root, 'docs/web.md'), 'utf8').matchAll(/`((?:apps|libs|test|docs|scripts)\/[\w./-]+)`/g)];
    expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
