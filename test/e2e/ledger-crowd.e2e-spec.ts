import fc from 'fast-check';
import { JournalEntryService, type PostedEntry, PeriodService } from '@loonbrug/ledger';
import { LoonbrugError } from '@loonbrug/platform';
import { type BuiltBooks, wageDraft } from '../support/books';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';
import { lawSeed, timeLimit, times } from '../trials/scale';

/** Of some seventy deeds each: a hundred thousand in the full form. */
const runs = times(25, 1_430);

type Deed = { kind: 'post' | 'reverse' | 'close' | 'open'; month: number; pick: number; cents: number };

const deeds = fc.record<Deed>({
  kind: fc.constantFrom('post', 'post', 'post', 'reverse', 'close', 'open'),
  month: fc.integer({ min: 1, max: 3 }),
  pick: fc.nat({ max: 1_000 }),
  cents: fc.integer({ min: 1, max: 1_000_000 }),
});

/** Whatever a crowd does at once (R13). */
describe('a crowd at the books', () => {
  let ledger: LedgerApp;

  beforeAll(async () => {
    ledger = await LedgerApp.start({ DATABASE_POOL_SIZE: '16' });
    process.stdout.write(`FAST_CHECK_SEED=${lawSeed}\n`);
  });

  afterAll(() => ledger.stop());

  const expected = new Set(['ledger.period_closed', 'ledger.already_reversed', 'ledger.posted_meanwhile']);

  /** What was booked, or undefined where the books refused it for a reason that a crowd gives. */
  async function tried(work: () => Promise<PostedEntry>): Promise<PostedEntry | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LoonbrugError && expected.has(error.code)) return undefined;
      throw error;
    }
  }

  async function perform(books: BuiltBooks, deed: Deed, booked: PostedEntry[]): Promise<void> {
    const scope = scopeOf(books.administration);
    const periodId = books.periodIds[deed.month]!;
    if (deed.kind === 'close' || deed.kind === 'open') {
      const state = deed.kind === 'close' ? 'closed' : 'open';
      await ledger.module.get(PeriodService).setState(scope, periodId, { state, reason: 'Proef' });
      return;
    }
    const bookedOn = `2026-0${deed.month}-15`;
    const entry = await tried(() => {
      const target = booked[deed.pick % Math.max(1, booked.length)];
      if (deed.kind === 'reverse' && target)
        return ledger.module.get(JournalEntryService).reverse(scope, target.entryId, { bookedOn, reason: 'Proef' });
      const lines = [deed.cents, -deed.cents].map((amountCents, index) => ({ accountId: books.accountIds[index]!, amountCents }));
      const journalId = deed.pick % 2 === 0 ? books.payrollJournalId : books.generalJournalId;
      return ledger.postOne(books, wageDraft(books, { bookedOn, lines, journalId }));
    });
    if (entry && deed.kind === 'post') booked.push(entry);
  }

  async function expectLaws(books: BuiltBooks): Promise<void> {
    const { administrationId } = books.administration;
    const { totals, undistributedResultCents } = await ledger.trialBalances.trialBalance(scopeOf(books.administration), { year: 2026 });
    expect(totals.balanceCents + undistributedResultCents).toBe(0);
    const numbers = await ledger.sql(
      `select count(*)::int as entries, count(distinct voucher_number)::int as numbers, max(voucher_sequence) as last, min(voucher_sequence) as first,
         (select last_number from voucher_counter counter where counter.administration_id = $1 and counter.journal_id = entry.journal_id) as counter
       from journal_entry entry where administration_id = $1 group by journal_id`,
      administrationId,
    );
    for (const each of numbers) {
      const count = each['entries'];
      expect(each).toEqual({ entries: count, numbers: count, first: 1, last: count, counter: count });
    }
    const twice = await ledger.sql(
      'select reverses_entry_id from journal_entry where administration_id = $1 and reverses_entry_id is not null group by 1 having count(*) > 1',
      administrationId,
    );
    expect(twice).toEqual([]);
    expect(await ledger.sql(bookedWhileClosed, administrationId)).toEqual([]);
  }

  it(
    `keeps the books sound, whatever is posted, reversed, closed and opened at once (${runs} crowds of up to 120 deeds)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deeds, { minLength: 20, maxLength: 120 }), async (all) => {
          const books = await ledger.newBooks({ accounts: 2 });
          const booked: PostedEntry[] = [];
          // Waves of eight at once: what one wave booked, the next can reverse.
          for (let start = 0; start < all.length; start += 8)
            await Promise.all(all.slice(start, start + 8).map((deed) => perform(books, deed, booked)));
          await expectLaws(books);
        }),
        // What happens at once is not the same twice: a smaller crowd proves nothing.
        { seed: lawSeed, numRuns: runs, endOnFailure: true },
      );
    },
    timeLimit(240_000),
  );
});

/**
 * Entries that were committed while their period was closed, by the moments of the commits: a closing holds the period until it is committed, and so does
 * a posting. (Numbers of transactions tell nothing: whoever waits for a row that was changed has taken one already.)
 */
const bookedWhileClosed = `
  with change as (
    select period_id, state, pg_xact_commit_timestamp(xmin) as at,
      lead(pg_xact_commit_timestamp(xmin)) over (partition by period_id order by pg_xact_commit_timestamp(xmin)) as next_at
    from period_change where administration_id = $1
  )
  select entry.voucher_number from journal_entry entry
  join change on change.period_id = entry.period_id and change.state = 'closed'
  where entry.administration_id = $1 and pg_xact_commit_timestamp(entry.xmin) > change.at
    and (change.next_at is null or pg_xact_commit_timestamp(entry.xmin) < change.next_at)`;
