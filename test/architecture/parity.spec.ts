import { expectKept, promisesOf } from '../support/promise-table';

/** Every promise of the two documented links is kept by a test that is really there. */
describe('docs/parity.md', () => {
  const rows = promisesOf('docs/parity.md');

  it('lists the promises of both help pages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(28);
  });

  it.each(rows.map((row) => [row.sentence.slice(0, 70), row] as const))('names existing tests for “%s”', (_, row) => expectKept(row));
});
