import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { accountOf } from '../journal-run/book-lines';
import { type BelongingLine, wantedLinesOf } from '../journal-run/booking-plan';
import { readRetroOfRuns } from '../journal-run/booking-periods';
import { readLinesOfRuns, readRunsById } from '../journal-run/journal-run-rows';
import type { SharedRun } from '../journal-run/retro-shares';
import { booksOn } from '../journal-run/run-books';
import { readBookedOfChains, readBookLines } from '../journal-run/run-facts';
import type { BookReference } from './book-reference';
import { Mapping, type MappingSources } from './destination';
import { linesByShares, readChangedSince, readElsewhere, retroAsBooked, sharesAsBooked, type SharesOfLines } from './periods-as-booked';
import type { MappingReplayDto, MonthShiftDto, ReplayCodeDto, ShiftDto } from './mapping-replay.dto';

/** More runs of one administration in a year than this are not gone through: some months of weekly payrolls, and never the wait of a person. */
const mostRuns = 120;

/** What the books have of payroll runs, and what each says. */
interface BookedRuns {
  readonly bookedLines: readonly BelongingLine[];
  readonly said: readonly SaidRun[];
}

/** With the shares that the books tell, where Loket has said other results since than those it was booked by. */
type SaidRun = Omit<SharedRun, 'books'> & { readonly shares: SharesOfLines | null };

/** What would be mapped, and as it is: by that the books tell what they have of each line. */
export interface ReplayedMapping {
  readonly year: number;
  readonly sources: MappingSources;
  readonly asIs: MappingSources;
}

type Place = Pick<BelongingLine, 'costCentreId' | 'costUnitId'> & { readonly accountId: string | null };

interface Sum {
  readonly place: Place;
  bookedCents: number;
  newCents: number;
}

/** Goes through the year's payroll runs that are in the books, each as its last booked version says, by another mapping. Reads only. */
export async function replay(
  tx: Transaction,
  scope: AdministrationScope,
  { year, sources, asIs }: ReplayedMapping,
): Promise<MappingReplayDto> {
  const chains = await readChains(tx, scope, year);
  const runs = await readRuns(tx, scope, { chainIds: chains.slice(0, mostRuns), mapping: new Mapping(asIs) });
  const months = shiftsOf(runs, new Mapping(sources));
  const shifts = months.flatMap((month) => month.shifts);
  return {
    year,
    runCount: runs.said.length,
    isCutOff: chains.length > mostRuns,
    movedCents: shifts.reduce((sum, { shiftCents }) => sum + Math.max(0, shiftCents), 0),
    months,
  };
}

const readChains = async (tx: Transaction, scope: AdministrationScope, year: number): Promise<string[]> =>
  (
    await tx.query<{ chainId: string }>(
      `select chain_id as "chainId" from journal_run where portal_id = $1 and administration_id = $2 and state = 'booked' and year = $3
       group by chain_id order by max(period_ends_on), chain_id limit $4`,
      [scope.portalId, scope.administrationId, year, mostRuns + 1],
    )
  ).map(({ chainId }) => chainId);

/** In as many statements for a hundred runs as for one. Those whose entries were reversed in the ledger have nothing in the books, and are left out. */
async function readRuns(
  tx: Transaction,
  scope: AdministrationScope,
  { chainIds, mapping }: { chainIds: readonly string[]; mapping: Mapping },
): Promise<BookedRuns> {
  const bookedOf = await readBookedOfChains(tx, scope, chainIds);
  const booked = chainIds.flatMap((chainId) => bookedOf.get(chainId) ?? []);
  const lastIds = chainIds.flatMap((chainId) => bookedOf.get(chainId)?.at(-1)?.journalRunId ?? []);
  const [runs, lines] = [await readRunsById(tx, scope, lastIds), await readLinesOfRuns(tx, scope, lastIds)];
  const last = lastIds.map((journalRunId) => runs.get(journalRunId)!).map((run) => ({ run, booked: bookedOf.get(run.chainId)! }));
  const retro = await readRetroOfRuns(tx, scope, last, 'own');
  const elsewhere = await readElsewhere(tx, scope, last);
  const changed = await readChangedSince(
    tx,
    scope,
    last.map(({ run }) => run).filter(({ chainId }) => elsewhere.has(chainId)),
  );
  const said = last.map(({ run }, index): SaidRun => {
    const ofRun = lines.get(run.journalRunId)!;
    const books = { journal: null, ...booksOn(mapping, ofRun, run.periodEndsOn) };
    const shares = changed.has(run.chainId) ? sharesAsBooked(ofRun, books, elsewhere.get(run.chainId)!) : null;
    return { lines: ofRun, retro: retroAsBooked(retro[index]!, elsewhere.get(run.chainId), mapping), shares };
  });
  return { bookedLines: await readBookLines(tx, scope, booked), said };
}

function shiftsOf({ bookedLines, said: all }: BookedRuns, mapping: Mapping): MonthShiftDto[] {
  const months = new Map<string, Map<string, Sum>>();
  const add = (day: string, place: Place, amount: { bookedCents: number } | { newCents: number }): void => {
    const sums = months.get(day.slice(0, 7)) ?? new Map<string, Sum>();
    months.set(day.slice(0, 7), sums);
    const key = `${place.accountId}/${place.costCentreId}/${place.costUnitId}`;
    const sum = sums.get(key) ?? { place, bookedCents: 0, newCents: 0 };
    sums.set(key, sum);
    if ('bookedCents' in amount) sum.bookedCents += amount.bookedCents;
    else sum.newCents += amount.newCents;
  };
  for (const line of bookedLines) add(line.belongsOn, line, { bookedCents: line.amountCents });
  for (const said of all) {
    const books = { journal: null, ...booksOn(mapping, said.lines, said.retro.runEndsOn) };
    const run = { ...said, books };
    for (const line of wantedLinesOf(run, said.shares ? linesByShares(run, said.shares) : undefined))
      add(line.belongsOn, line, { newCents: line.amountCents });
    for (const line of said.lines)
      if (!accountOf(books, line))
        add(said.retro.runEndsOn, { accountId: null, costCentreId: null, costUnitId: null }, { newCents: line.amountCents });
  }
  const named = new Names(mapping.sources);
  return [...months]
    .map(([month, sums]) => ({
      month,
      shifts: [...sums.values()]
        .filter(isShifted)
        .map((sum) => named.shift(sum))
        .sort(byAccount),
    }))
    .filter(({ shifts }) => shifts.length > 0)
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

const isShifted = ({ place, bookedCents, newCents }: Sum): boolean =>
  place.accountId === null ? newCents !== 0 : bookedCents !== newCents;

const byAccount = (one: ShiftDto, other: ShiftDto): number => {
  const codeOf = ({ account, costCentre, costUnit }: ShiftDto) =>
    [account, costCentre, costUnit].map((each) => each?.code ?? '').join('\n');
  return codeOf(one) < codeOf(other) ? -1 : 1;
};

class Names {
  readonly #names: ReadonlyMap<string, BookReference>;

  constructor({ chart, costCentres, costUnits }: MappingSources) {
    this.#names = new Map([...chart, ...costCentres, ...costUnits].map((each) => [each.id, each]));
  }

  shift({ place, bookedCents, newCents }: Sum): ShiftDto {
    return {
      account: this.#of(place.accountId),
      costCentre: this.#of(place.costCentreId),
      costUnit: this.#of(place.costUnitId),
      bookedCents,
      newCents,
      shiftCents: newCents - bookedCents,
    };
  }

  #of(id: string | null): ReplayCodeDto | null {
    const found = id === null ? undefined : this.#names.get(id);
    return found ? { code: found.code, name: found.name } : null;
  }
}
