import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AccountService,
  BooksService,
  CostCentreService,
  FiscalYearService,
  JournalEntryService,
  ManualEntryService,
  OpeningBalanceService,
  PlainTextService,
  TrialBalanceService,
} from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { scopeOf } from '../support/builders';
import { LedgerApp } from '../support/ledger-app';
import { judgedAtDay, judgedByHledger, judgedByLedger, type JudgedBalances, judgeProgram } from '../support/plain-text-judge';
import { lawSeed, timeLimit, times } from '../trials/scale';

const bookCount = times(20, 1_000);
const hledger = judgeProgram('hledger');
const ledgerProgram = judgeProgram('ledger');

const names = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('Lonen; netto', 'a:b  c|d', '[2026-01-01]', '(x) @ 5 EUR'),
);
const entryPlan = fc.record({
  year: fc.nat({ max: 2 }),
  /** Of the days of the year. */
  day: fc.nat({ max: 364 }),
  isCorrection: fc.boolean(),
  isPayroll: fc.boolean(),
  isReversed: fc.boolean(),
  description: names,
  lines: fc.array(
    fc.record({
      account: fc.nat({ max: 7 }),
      cents: fc.integer({ min: -2_000_000_00, max: 2_000_000_00 }),
      text: names,
      hasCentre: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  ),
});
const bookPlan = fc.record({
  startMonth: fc.constantFrom(1, 1, 7, 10),
  years: fc.array(fc.constantFrom('month' as const, 'four_weekly' as const), { minLength: 1, maxLength: 3 }),
  accounts: fc.array(names, { minLength: 4, maxLength: 8 }),
  costCentre: names,
  opening: fc.option(fc.integer({ min: 1, max: 90_000_000 })),
  entries: fc.array(entryPlan, { minLength: 1, maxLength: 25 }),
});
type BookPlan = typeof bookPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
type EntryPlan = BookPlan['entries'][number];

interface Built {
  scope: AdministrationScope;
  years: Array<{ year: number; startsOn: string; endsOn: string; correctionId: string; lastNumber: number }>;
  entryCount: number;
}

/** Two programs that nobody here wrote read what is exported, and must find what our own trial balance says. */
describe('the books as a plain-text journal', () => {
  let ledger: LedgerApp;
  let folder: string;

  beforeAll(async () => {
    ledger = await LedgerApp.start({ DATABASE_POOL_SIZE: '8' });
    folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-plain-text-'));
    process.stdout.write(`FAST_CHECK_SEED=${lawSeed}\n`);
  });

  afterAll(async () => {
    await ledger.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = <Service>(service: new (...args: never[]) => Service): Service => ledger.module.get(service);

  async function build(plan: BookPlan): Promise<Built> {
    const administration = await ledger.builders.administration(await ledger.builders.domain(await ledger.builders.portal()));
    const scope = scopeOf(administration);
    const years: Built['years'] = [];
    for (const [index, kind] of plan.years.entries()) {
      const startsOn = `${2024 + index}-${String(plan.startMonth).padStart(2, '0')}-01`;
      const periodKind = plan.startMonth === 1 ? kind : 'month';
      const input = { year: 2024 + index, periodKind, startsOn };
      if (index === 0) await get(BooksService).setUpBooks(scope, input);
      else await get(FiscalYearService).create(scope, input);
      const { items } = await get(FiscalYearService).list(scope, { page: 1, pageSize: 1 });
      const { number, periodId } = items[0]!.periods.at(-1)!;
      years.push({ year: input.year, startsOn, endsOn: items[0]!.endsOn, correctionId: periodId, lastNumber: number });
    }
    const accountIds: string[] = [];
    for (const [index, name] of plan.accounts.entries()) {
      const isBalance = index % 2 === 1;
      const account = {
        code: `${index}x${isBalance ? 'B' : 'b'}`,
        name: name.slice(0, 200),
        kind: isBalance ? 'balance' : 'profit_and_loss',
      } as const;
      accountIds.push((await get(AccountService).create(scope, account)).accountId);
    }
    const centre = await get(CostCentreService).create(scope, { code: plan.costCentre.slice(0, 40), name: 'Kostenplaats' });
    let entryCount = 0;
    if (plan.opening !== null) {
      const lines = [
        { accountId: accountIds[1]!, debitCents: plan.opening },
        { accountId: accountIds[3]!, creditCents: plan.opening },
      ];
      await get(OpeningBalanceService).book(scope, { year: years[0]!.year, description: 'Beginbalans', lines });
      entryCount += 1;
    }
    for (const entry of plan.entries) entryCount += await post(scope, { entry, years, accountIds, centreId: centre.id });
    return { scope, years, entryCount };
  }

  async function post(
    scope: AdministrationScope,
    { entry, years, accountIds, centreId }: { entry: EntryPlan; years: Built['years']; accountIds: string[]; centreId: string },
  ): Promise<number> {
    const { startsOn, correctionId } = years[entry.year % years.length]!;
    const bookedOn = new Date(Date.parse(startsOn) + entry.day * 86_400_000).toISOString().slice(0, 10);
    const [journal] = await ledger.sql<{ id: string }>(
      'select journal_id as id from journal where administration_id = $1 and code = $2',
      scope.administrationId,
      entry.isPayroll ? 'LON' : 'MEM',
    );
    const rest = 0 - entry.lines.reduce((sum, line) => sum + line.cents, 0);
    const lines = [...entry.lines, { account: 0, cents: rest, text: '', hasCentre: false }].map((line) => ({
      accountId: accountIds[line.account % accountIds.length]!,
      amountCents: line.cents,
      costCentreId: line.hasCentre ? centreId : null,
      description: line.text,
    }));
    const [result] = await get(JournalEntryService).post(scope, [
      {
        journalId: journal!.id,
        bookedOn,
        periodId: entry.isCorrection ? correctionId : undefined,
        description: entry.description,
        source: { kind: entry.isPayroll ? 'journal_run' : 'manual', key: newId() },
        lines,
      },
    ]);
    if (!result || 'problem' in result) throw result?.problem ?? new Error('no result');
    return 1 + (entry.isReversed ? await undo(scope, entry, { ...result.entry, bookedOn }) : 0);
  }

  async function undo(
    scope: AdministrationScope,
    { isPayroll, description }: EntryPlan,
    { entryId, periodId, bookedOn }: { entryId: string; periodId: string; bookedOn: string },
  ): Promise<number> {
    const place = { bookedOn, periodId, reason: description.slice(0, 100) };
    if (isPayroll) await get(JournalEntryService).reverse(scope, entryId, place);
    else await get(ManualEntryService).reverse(scope, entryId, place);
    return 1;
  }

  async function written(built: Built): Promise<{ file: string; text: string }> {
    const pieces: string[] = [];
    for await (const piece of await get(PlainTextService).journal(built.scope)) pieces.push(piece);
    const file = path.join(folder, 'books.journal');
    await writeFile(file, pieces.join(''));
    return { file, text: pieces.join('') };
  }

  const balanceAt = async (scope: AdministrationScope, query: object): Promise<Map<string, { cents: number; isBalance: boolean }>> => {
    const { rows, totals, undistributedResultCents } = await get(TrialBalanceService).trialBalance(scope, query);
    expect(totals.balanceCents + undistributedResultCents).toBe(0);
    return new Map(rows.map((row) => [row.code, { cents: row.balanceCents, isBalance: row.kind === 'balance' }]));
  };

  /** What each account moved in each period, by our trial balance: what it says until a period less what it says until the one before. */
  async function ourMovements({ scope, years }: Built): Promise<JudgedBalances> {
    const movements: JudgedBalances = {};
    let before = new Map<string, { cents: number; isBalance: boolean }>();
    for (const { year, lastNumber } of years) {
      // Profit and loss begins each year at nothing.
      before = new Map([...before].filter(([, { isBalance }]) => isBalance));
      for (let number = 0; number <= lastNumber; number += 1) {
        const now = await balanceAt(scope, { year, untilPeriod: number });
        for (const [code, { cents }] of now) {
          const moved = cents - (before.get(code)?.cents ?? 0);
          if (moved !== 0) movements[`${year}-${String(number).padStart(2, '0')} ${code}`] = moved;
        }
        before = now;
      }
    }
    return movements;
  }

  /** By code instead of the whole name: the code is what is unique. */
  const byCode = (judged: JudgedBalances): JudgedBalances =>
    Object.fromEntries(Object.entries(judged).map(([key, cents]) => [key.replace(/ (?:Balans|Resultaat):(\S+).*$/, ' $1'), cents]));
  /** Balances at a day by code, zero left out. */
  const ourBalancesAt = async (scope: AdministrationScope, untilDate: string): Promise<Record<string, number>> =>
    Object.fromEntries([...(await balanceAt(scope, { untilDate }))].flatMap(([code, { cents }]) => (cents === 0 ? [] : [[code, cents]])));
  const periodsOf = (text: string): string[] => [...new Set([...text.matchAll(/^ {4}; period: (\S+)$/gm)].map(([, period]) => period!))];

  const judge = (check: (built: Built, files: { file: string; text: string }) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(bookPlan, async (plan) => {
        const built = await build(plan);
        const files = await written(built);
        expect([...files.text.matchAll(/^\d{4}-\d\d-\d\d \* \(/gm)]).toHaveLength(built.entryCount);
        await check(built, files);
      }),
      { seed: lawSeed, numRuns: bookCount },
    );

  // Outside CI a machine without the programs passes these by and says so; in CI a skipped test is a failure.
  (hledger ? it : it.skip)(
    `hledger finds the same balances per account and period, and at any day, in ${bookCount} generated books (needs hledger)`,
    () =>
      judge(async (built, { file, text }) => {
        expect(byCode(judgedByHledger(hledger!, file, periodsOf(text)))).toEqual(await ourMovements(built));
        const { startsOn, endsOn } = built.years.at(-1)!;
        for (const day of [startsOn, `${endsOn.slice(0, 4)}-02-28`, `${startsOn.slice(0, 4)}-11-15`, endsOn])
          if (startsOn <= day && day <= endsOn)
            expect(judgedAtDay(hledger!, file, { yearStartsOn: startsOn, day })).toEqual(await ourBalancesAt(built.scope, day));
      }),
    timeLimit(300_000),
  );

  (ledgerProgram ? it : it.skip)(
    `ledger finds the same balances per account and period in ${bookCount} generated books (needs ledger)`,
    () =>
      judge(async (built, { file }) => {
        expect(byCode(judgedByLedger(ledgerProgram!, file))).toEqual(await ourMovements(built));
      }),
    timeLimit(300_000),
  );
});
