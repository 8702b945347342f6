import fc from 'fast-check';
import { type EntryDraft, PeriodService, type PostingResult } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';
import { lawLimit, lawRuns, lawSeed } from '../trials/scale';

/** What must hold whatever is posted, by however many at once. */
describe('the laws of the books', () => {
  let ledger: LedgerApp;

  beforeAll(async () => {
    ledger = await LedgerApp.start({ DATABASE_POOL_SIZE: '16' });
  });

  afterAll(() => ledger.stop());

  it(
    'every entry adds up to zero, totals are the sums of lines, numbers have no gaps: for any batches',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(intents, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), async (batches) => {
          const books = await ledger.newBooks();
          for (const batch of batches) {
            const results = await ledger.entries.post(
              scopeOf(books.administration),
              batch.map((intent) => draftOf(books, intent)),
            );
            expect(results.map((result) => 'entry' in result)).toEqual(batch.map((intent) => intent.fault === 'none'));
          }
          await expectSoundBooks(ledger, books, batches.flat().filter((intent) => intent.fault === 'none').length);
        }),
        lawRuns(60),
      );
    },
    lawLimit(180_000),
  );

  it('numbers have no gaps and nobody waits for ever when 100 mixed batches are posted at once', async () => {
    const books = await ledger.newBooks({ accounts: 12 });
    const samples = fc.sample(fc.array(intents, { minLength: 1, maxLength: 8 }), { seed: lawSeed, numRuns: 100 });
    const all = await Promise.all(
      samples.map((batch) =>
        ledger.entries.post(
          scopeOf(books.administration),
          batch.map((intent) => draftOf(books, intent)),
        ),
      ),
    );
    all.forEach((results, index) => {
      expect(results.map(outcomeOf)).toEqual(samples[index]!.map((intent) => outcomes[intent.fault]));
    });
    const sound = samples.flat().filter((intent) => intent.fault === 'none').length;
    expect(sound).toBeGreaterThan(100);
    await expectSoundBooks(ledger, books, sound);
  }, 120_000);

  it('fifty who post one source at once get one entry, whichever journal they name', async () => {
    for (const isMixed of [false, true]) {
      const books = await ledger.newBooks();
      const draft = wageDraft(books);
      const drafts = Array.from({ length: 50 }, (_, index) =>
        isMixed && index % 2 === 1 ? { ...draft, journalId: books.generalJournalId } : draft,
      );
      const results = (await Promise.all(drafts.map((each) => ledger.entries.post(scopeOf(books.administration), [each])))).flat();
      const entries = results.flatMap((result) => ('entry' in result ? [result.entry] : []));
      expect(entries.filter((entry) => entry.isNew)).toHaveLength(1);
      expect(new Set(entries.map((entry) => entry.entryId)).size).toBe(1);
      expect(entries).toHaveLength(isMixed ? 25 : 50);
      const problems = results.flatMap((result) => ('problem' in result ? [result.problem.code] : []));
      expect(new Set(problems)).toEqual(new Set(isMixed ? ['ledger.source_already_posted'] : []));
      await expectSoundBooks(ledger, books, 1);
    }
  }, 60_000);

  it(
    'reversing entries restores every balance, whatever they were and in whatever order',
    async () => {
      const sound = intents.filter((intent) => intent.fault === 'none');
      await fc.assert(
        fc.asyncProperty(
          fc.array(sound, { minLength: 1, maxLength: 6 }),
          fc.array(sound, { minLength: 1, maxLength: 6 }),
          fc.nat(),
          async (kept, undone, turn) => {
            const books = await ledger.newBooks();
            const scope = scopeOf(books.administration);
            await ledger.entries.post(
              scope,
              kept.map((intent) => draftOf(books, intent)),
            );
            const before = await balancesOf(ledger, books);
            const results = await ledger.entries.post(
              scope,
              undone.map((intent) => draftOf(books, intent)),
            );
            const ids = results.flatMap((result) => ('entry' in result ? [result.entry.entryId] : []));
            const order = [...ids.slice(turn % ids.length), ...ids.slice(0, turn % ids.length)];
            for (const entryId of order) await ledger.entries.reverse(scope, entryId, { bookedOn: '2026-06-30', reason: 'ongedaan' });
            expect(await balancesOf(ledger, books)).toEqual(before);
            await expectSoundBooks(ledger, books, kept.length + undone.length * 2);
          },
        ),
        lawRuns(40),
      );
    },
    lawLimit(180_000),
  );

  it('closing a period waits for the entry that is on its way into it, and stops the next', async () => {
    const books = await ledger.newBooks();
    const scope = scopeOf(books.administration);
    const events: string[] = [];
    let closing: Promise<void> = Promise.resolve();
    await ledger.tenants.transaction(scope, async (tx) => {
      await ledger.entries.postIn(tx, scope, [wageDraft(books)]);
      closing = ledger.module
        .get(PeriodService)
        .setState(scope, books.periodIds[1]!, { state: 'closed', reason: 'Maand gereed' })
        .then(() => void events.push('closed'));
      await untilSomebodyWaits(ledger);
      events.push('posted');
    });
    await closing;
    expect(events).toEqual(['posted', 'closed']);
    expect(await ledger.refusal(books, wageDraft(books))).toEqual({
      code: 'ledger.period_closed',
      details: { year: 2026, periodNumber: 1 },
    });
  });
});

interface Intent {
  fault: keyof typeof outcomes;
  amounts: number[];
  month: number;
  firstAccount: number;
  isPayroll: boolean;
}

const outcomes = {
  none: 'booked',
  unbalanced: 'ledger.entry_not_balanced',
  noPeriod: 'ledger.no_period',
  wrongKind: 'ledger.journal_kind_differs',
};
const outcomeOf = (result: PostingResult): string => ('entry' in result ? 'booked' : result.problem.code);

const intents: fc.Arbitrary<Intent> = fc.record({
  fault: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('unbalanced' as const, 'noPeriod' as const, 'wrongKind' as const) },
  ),
  amounts: fc.array(fc.integer({ min: -100_000_000, max: 100_000_000 }), { minLength: 1, maxLength: 12 }),
  month: fc.integer({ min: 1, max: 12 }),
  firstAccount: fc.nat({ max: 30 }),
  isPayroll: fc.boolean(),
});

function draftOf(books: BuiltBooks, { fault, amounts, month, firstAccount, isPayroll }: Intent): EntryDraft {
  const closing = 0 - amounts.reduce((sum, amount) => sum + amount, 0) + (fault === 'unbalanced' ? 1 : 0);
  return {
    journalId: isPayroll && fault !== 'wrongKind' ? books.payrollJournalId : books.generalJournalId,
    requiredJournalKind: fault === 'wrongKind' ? 'payroll' : undefined,
    bookedOn: `${fault === 'noPeriod' ? 2031 : 2026}-${String(month).padStart(2, '0')}-28`,
    description: 'Lonen',
    source: { kind: 'journal_run', key: newId() },
    lines: [...amounts, closing].map((amountCents, index) => ({
      accountId: books.accountIds[(firstAccount + index) % books.accountIds.length]!,
      amountCents,
      costCentreId: index % 3 === 0 ? books.costCentreIds[0] : null,
    })),
  };
}

async function expectSoundBooks(ledger: LedgerApp, books: BuiltBooks, entryCount: number): Promise<void> {
  const { administrationId } = books.administration;
  expect(await ledger.countOf(books, 'journal_entry')).toBe(entryCount);
  const unsound = await ledger.sql(
    `select entry_id from journal_entry entry left join journal_line line using (portal_id, administration_id, entry_id) where administration_id = $1
     group by entry_id, line_count, total_debit_cents
     having sum(amount_cents) <> 0 or count(line_number) <> line_count or sum(greatest(amount_cents, 0)) <> total_debit_cents
       or min(line_number) <> 1 or max(line_number) <> line_count`,
    administrationId,
  );
  expect(unsound).toEqual([]);
  const differing = await ledger.sql(
    `select account_id, period_id from (
       select account_id, period_id, sum(greatest(amount_cents, 0)) as debit, sum(greatest(-amount_cents, 0)) as credit
       from journal_line join journal_entry using (portal_id, administration_id, entry_id) where administration_id = $1 group by 1, 2) line
     full join (select * from account_total where administration_id = $1) total using (account_id, period_id)
     where debit is distinct from debit_cents or credit is distinct from credit_cents`,
    administrationId,
  );
  expect(differing).toEqual([]);
  const numbers = await ledger.sql(
    `select journal_id, voucher_year, count(*)::int as entries, min(voucher_sequence) as first, max(voucher_sequence) as last, last_number as counter
     from journal_entry entry join voucher_counter counter using (portal_id, administration_id, journal_id)
     where administration_id = $1 and counter.year = voucher_year group by 1, 2, 6`,
    administrationId,
  );
  for (const each of numbers) expect(each).toMatchObject({ first: 1, last: each['entries'], counter: each['entries'] });
}

async function balancesOf(ledger: LedgerApp, books: BuiltBooks): Promise<Record<string, number>> {
  const scope = scopeOf(books.administration);
  const { rows, totals, undistributedResultCents } = await ledger.trialBalances.trialBalance(scope, { year: 2026 });
  expect(totals.balanceCents + undistributedResultCents).toBe(0);
  return Object.fromEntries(rows.filter((row) => row.balanceCents !== 0).map((row) => [row.code, row.balanceCents]));
}

async function untilSomebodyWaits(ledger: LedgerApp): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const [waiting] = await ledger.sql<{ count: number }>(
      "select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (waiting!.count > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nobody waits');
}
