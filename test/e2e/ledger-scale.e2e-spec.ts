import { newId } from '@loonbrug/platform';
import type { EntryDraft } from '@loonbrug/ledger';
import type { BuiltBooks } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';

const booksCount = 20;
const entryCount = 2_100;
const tables = ['journal_entry', 'journal_line', 'account_total'];

/**
 * The trap: tables that are analysed while empty (by a migration, in a template) teach long-lived sessions plans that read whole tables, for good,
 * and posting slows down as the books grow. The foreign key of each line is checked by such a plan.
 */
describe('posting into tables that were analysed while empty', () => {
  let ledger: LedgerApp;
  let books: BuiltBooks[];

  beforeAll(async () => {
    // As good as one connection: the session that learns its plans at the start posts to the end.
    ledger = await LedgerApp.start({ DATABASE_POOL_SIZE: '2' });
    // Nothing comes to the rescue while the test runs.
    for (const table of tables) await ledger.builders.sql(`alter table ${table} set (autovacuum_enabled = false)`);
    books = [];
    for (let index = 0; index < booksCount; index += 1) books.push(await ledger.newBooks({ accounts: 10 }));
    await ledger.builders.sql('analyze');
  });

  afterAll(() => ledger.stop());

  const draftFor = (of: BuiltBooks, cents: number): EntryDraft => ({
    journalId: of.payrollJournalId,
    bookedOn: '2026-03-31',
    description: 'Lonen',
    source: { kind: 'journal_run', key: newId() },
    lines: of.accountIds.map((accountId, place) => ({ accountId, amountCents: place % 2 === 0 ? cents : -cents })),
  });

  const post = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const of = books[index % booksCount]!;
      const [result] = await ledger.entries.post(scopeOf(of.administration), [draftFor(of, index + 1)]);
      if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    }
  };

  it('reads no table of entries, lines or totals from end to end once there is something in it', async () => {
    await post(entryCount / 3);
    const early = await sequentialScans(ledger);
    await post((entryCount * 2) / 3);
    expect(await sequentialScans(ledger)).toEqual(early);
    const [counted] = await ledger.builders.sql<{ entries: number; lines: number }>(
      'select (select count(*)::int from journal_entry) as entries, (select count(*)::int from journal_line) as lines',
    );
    expect(counted).toEqual({ entries: entryCount, lines: entryCount * 10 });
  }, 240_000);
});

async function sequentialScans(ledger: LedgerApp): Promise<Record<string, string>> {
  // The posting session hands in its counts at the end of a transaction once it is told to.
  const scope = { portalId: newId(), actor: { kind: 'system' as const } };
  await ledger.tenants.read(scope, (tx) => tx.query('select pg_stat_force_next_flush()'));
  const rows = await ledger.builders.sql<{ table: string; scans: string }>(
    'select relname as "table", seq_scan::text as scans from pg_stat_user_tables where relname = any($1) order by 1',
    [tables],
  );
  return Object.fromEntries(rows.map((row) => [row.table, row.scans]));
}
