import { Inject, Injectable } from '@nestjs/common';
import { WageTaxAccountService } from '@loonbrug/payroll';
import { NotFound, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type OutsideRow, readOutside } from './booked-outside';
import { causes, explainDifference, type Explanation, type MonthFacts, type Posting } from './explain-difference';
import type { CauseDto, ReconciledMonthDetailDto, ReconciledMonthDto, ReconciliationDto } from './reconciliation.dto';
import {
  type DeclarationRow,
  type PeriodRow,
  type PostingRow,
  readDeclarations,
  readPeriods,
  readPostings,
  readWaiting,
} from './year-facts';

interface YearFacts {
  periods: PeriodRow[];
  declarations: DeclarationRow[];
  postings: PostingRow[];
  outside: OutsideRow[];
  waiting: Array<{ endsOn: string; count: number }>;
}

interface Month {
  period: PeriodRow;
  facts: MonthFacts;
  explanation: Explanation;
  declarations: DeclarationRow[];
  waitingRuns: number;
}

/** The declaration beside the accounts of the wage tax, per period of the books, with the difference split by cause. */
@Injectable()
export class ReconciliationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(WageTaxAccountService) private readonly accounts: WageTaxAccountService,
  ) {}

  /** Every regular period of the fiscal year; none where the books have no such year. */
  year(scope: AdministrationScope, year: number): Promise<ReconciliationDto> {
    return this.database.read(scope, async (tx) => {
      const { accounts, isDefault } = await this.accounts.readIn(tx, scope);
      const facts = await this.#factsOf(scope, year, { tx, accountIds: accounts.map(({ accountId }) => accountId) });
      return { year, accounts, isDefault, items: facts.periods.map((period) => monthDto(year, monthOf(period, facts))) };
    });
  }

  /** One period, with every part of its difference and every entry on the accounts. Throws NotFound. */
  month(scope: AdministrationScope, year: number, number: number): Promise<ReconciledMonthDetailDto> {
    return this.database.read(scope, async (tx) => {
      const { accounts } = await this.accounts.readIn(tx, scope);
      const facts = await this.#factsOf(scope, year, { tx, accountIds: accounts.map(({ accountId }) => accountId) });
      const period = facts.periods.find((candidate) => candidate.number === number);
      if (!period) throw new NotFound('Period');
      const month = monthOf(period, facts);
      return {
        ...monthDto(year, month),
        items: [...month.explanation.items],
        declarations: month.declarations.map(({ wageDeclarationId, year: declaredYear, periodNumber, totalCents, correctionCents }) => ({
          wageDeclarationId,
          year: declaredYear,
          periodNumber,
          totalCents,
          correctionCents,
        })),
        postings: month.facts.postings
          .filter(({ place }) => place !== 'booked_elsewhere')
          .map(({ entryId, voucherNumber, description, cents }) => ({ entryId, voucherNumber, description, cents })),
      };
    });
  }

  async #factsOf(
    scope: AdministrationScope,
    year: number,
    { tx, accountIds }: { tx: Parameters<typeof readPeriods>[0]; accountIds: readonly string[] },
  ): Promise<YearFacts> {
    const periods = await readPeriods(tx, scope, year);
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return { periods, declarations: [], postings: [], outside: [], waiting: [] };
    return {
      periods,
      declarations: await readDeclarations(tx, scope, first.startsOn, last.endsOn),
      postings: await readPostings(tx, scope, { periods, accountIds }),
      outside: await readOutside(tx, scope, { periods, accountIds }),
      waiting: await readWaiting(tx, scope, first.startsOn, last.endsOn),
    };
  }
}

function monthOf(period: PeriodRow, { declarations, postings, outside, waiting }: YearFacts): Month {
  const isWithin = (day: string | null): boolean => day !== null && day >= period.startsOn && day <= period.endsOn;
  const isHere = ({ bookedPeriodId }: { bookedPeriodId: string }): boolean => bookedPeriodId === period.periodId;
  // What was taken back elsewhere and stands anew stands here beside what the month says, as what belongs elsewhere does.
  const isOwn = ({ belongsOn, isReplaced }: PostingRow): boolean => isWithin(belongsOn) && !isReplaced;
  const declared = declarations.filter(({ countsOn }) => isWithin(countsOn));
  const latest = latestOf(declared);
  const booked = postings.filter(isHere);
  const taken = takenBackAtOnce(postings);
  const elsewhere = postings.filter(
    (row) => !isHere(row) && isWithin(row.belongsOn) && row.reversesEntryId === null && !taken.has(row.entryId) && !row.isReplaced,
  );
  const facts: MonthFacts = {
    declaredCents: declared.reduce((sum, { totalCents }) => sum + totalCents, 0),
    declarationCount: declared.length,
    corrections: declared.flatMap(({ corrections }) =>
      corrections.map(({ endsOn, balanceCents }) => ({ period: endsOn.slice(0, 7), cents: balanceCents })),
    ),
    postings: [
      ...booked.map((row) => postingOf(row, { taken, latest, place: isOwn(row) ? 'here' : 'of_another_period' })),
      ...elsewhere.map((row) => postingOf(row, { taken, latest, place: 'booked_elsewhere' })),
    ],
    outside: outside.filter(({ belongsOn }) => isWithin(belongsOn)),
  };
  const waitingRuns = waiting.filter(({ endsOn }) => isWithin(endsOn)).reduce((sum, { count }) => sum + count, 0);
  return { period, facts, explanation: explainDifference(facts), declarations: declared, waitingRuns };
}

interface Seen {
  taken: ReadonlySet<string>;
  latest: Date | null;
  place: Posting['place'];
}

/** A run's entry, or whatever else. A reversal in a later month than what it takes back is a posting by hand there, and leaves the run's month as it was. */
function postingOf(row: PostingRow, { taken, latest, place }: Seen): Posting {
  const { entryId, voucherNumber, description, cents, belongsOn, approvedAt, reversesEntryId } = row;
  const isReversed = taken.has(entryId);
  const isRun = belongsOn !== null && (reversesEntryId === null || isReversed);
  return {
    entryId,
    voucherNumber,
    description,
    cents,
    kind: isRun ? 'run' : 'other',
    isDeclared: approvedAt === null || latest === null ? null : approvedAt <= latest,
    place: isRun ? place : 'here',
    isReversed,
  };
}

/** Entries that were taken back in the period that they were booked in, with their reversals: together they are nothing. */
function takenBackAtOnce(postings: readonly PostingRow[]): Set<string> {
  const periods = new Map(postings.map(({ entryId, bookedPeriodId }) => [entryId, bookedPeriodId]));
  const reversals = postings.filter(
    ({ reversesEntryId, bookedPeriodId }) => reversesEntryId !== null && periods.get(reversesEntryId) === bookedPeriodId,
  );
  return new Set(reversals.flatMap(({ entryId, reversesEntryId }) => [entryId, reversesEntryId!]));
}

const latestOf = (declared: readonly DeclarationRow[]): Date | null =>
  declared.reduce<Date | null>((last, { createdAt }) => (createdAt && (!last || createdAt > last) ? createdAt : last), null);

const monthDto = (year: number, { period, facts, explanation, waitingRuns }: Month): ReconciledMonthDto => ({
  year,
  number: period.number,
  startsOn: period.startsOn,
  endsOn: period.endsOn,
  declarationCount: facts.declarationCount,
  declaredCents: explanation.declaredCents,
  ledgerCents: explanation.ledgerCents,
  differenceCents: explanation.differenceCents,
  causes: causes.flatMap((cause): CauseDto[] => {
    const items = explanation.items.filter((item) => item.cause === cause);
    return items.length === 0 ? [] : [{ cause, cents: items.reduce((sum, { cents }) => sum + cents, 0), count: items.length }];
  }),
  unexplainedCents: explanation.unexplainedCents,
  waitingRuns,
});
