import { groupedBy, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ArrivedLine } from '../journal-run/arrival';
import { accountOf, type BookReference, type Books } from '../journal-run/book-lines';
import type { BelongingLine } from '../journal-run/booking-plan';
import type { JournalRun } from '../journal-run/journal-run.entity';
import { partsOf, type RetroFacts, type SharedRun } from '../journal-run/retro-shares';
import type { BookedRevision } from '../journal-run/run-facts';
import type { Mapping } from './destination';

/** What of a payroll run stands in the books for other periods than its own, per period and place. */
export type ElsewhereLine = Omit<BelongingLine, 'description'>;

/** What of each line goes to other periods, by their last days. */
export type SharesOfLines = ReadonlyMap<ArrivedLine, ReadonlyMap<string, number>>;

/** By chain; one that has nothing elsewhere is not in the answer. */
export async function readElsewhere(
  tx: Transaction,
  scope: AdministrationScope,
  last: ReadonlyArray<{ readonly run: JournalRun; readonly booked: readonly BookedRevision[] }>,
): Promise<Map<string, ElsewhereLine[]>> {
  const entries = last.flatMap(({ run, booked }) =>
    booked.filter(({ belongsOn }) => belongsOn !== run.periodEndsOn).map((entry) => ({ ...entry, chainId: run.chainId })),
  );
  if (entries.length === 0) return new Map();
  const rows = await tx.query<ElsewhereLine & { chainId: string }>(
    `select entry.chain_id as "chainId", entry.belongs_on as "belongsOn", line.account_id as "accountId", line.cost_centre_id as "costCentreId",
       line.cost_unit_id as "costUnitId", sum(line.amount_cents)::bigint as "amountCents"
     from unnest($3::uuid[], $4::uuid[], $5::date[]) as entry(chain_id, entry_id, belongs_on)
     join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = entry.entry_id
     group by 1, 2, 3, 4, 5 having sum(line.amount_cents) <> 0 order by 1, 2, 3, 4, 5`,
    [
      scope.portalId,
      scope.administrationId,
      entries.map(({ chainId }) => chainId),
      entries.map(({ entryId }) => entryId),
      entries.map(({ belongsOn }) => belongsOn),
    ],
  );
  return groupedBy(rows, ({ chainId }) => chainId);
}

/** The chains whose payroll run's results are those of other content than this run of theirs, which came since. */
export async function readChangedSince(tx: Transaction, scope: AdministrationScope, runs: readonly JournalRun[]): Promise<Set<string>> {
  const rows = await tx.query<{ chainId: string; results: Buffer | null }>(
    `select chain.chain_id as "chainId", payroll.results_fingerprint as results from journal_run_chain chain
     left join payroll_run payroll on payroll.portal_id = chain.portal_id and payroll.administration_id = chain.administration_id
       and payroll.payroll_run_id = chain.payroll_run_id
     where chain.portal_id = $1 and chain.administration_id = $2 and chain.chain_id = any($3::uuid[])`,
    [scope.portalId, scope.administrationId, runs.map(({ chainId }) => chainId)],
  );
  const results = new Map(rows.map((row) => [row.chainId, row.results]));
  const isOther = ({ chainId, fingerprint }: JournalRun): boolean => {
    const known = results.get(chainId);
    return !known || !fingerprint || !known.equals(fingerprint);
  };
  return new Set(runs.filter(isOther).map(({ chainId }) => chainId));
}

/** As the run was booked, whatever the settings have become: by periods where amounts stand in others, and balanced with the account that stands there. */
export function retroAsBooked(retro: RetroFacts, elsewhere: readonly ElsewhereLine[] | undefined, mapping: Mapping): RetroFacts {
  if (!elsewhere) return { ...retro, choice: 'run', transitAccount: null };
  const accounts = elsewhere.map(({ accountId }) => mapping.account(accountId));
  const transitAccount: BookReference | null = accounts.find((account) => account?.kind === 'balance') ?? retro.transitAccount;
  return { ...retro, choice: 'own', transitAccount };
}

/**
 * Shares the lines out so that each place (by the books as they are mapped) has in other periods what stands there. Lines of one place share it by their
 * amounts, because the books don't tell them apart.
 */
export function sharesAsBooked(lines: readonly ArrivedLine[], books: Books, elsewhere: readonly ElsewhereLine[]): SharesOfLines {
  const shared = lines.filter((line) => line.amountCents !== 0 && accountOf(books, line)?.kind === 'profit_and_loss');
  const places = groupedBy(shared, (line) => keyOf(placeOf(line, books)));
  const shares = new Map<ArrivedLine, Map<string, number>>(shared.map((line) => [line, new Map()]));
  for (const [key, ofPlace] of places) {
    const { accountId, costUnitId } = placeOf(ofPlace[0]!, books);
    // What is shared out over cost centres stands on those that no line names itself.
    const stands = elsewhere.filter((line) => {
      const named = keyOf(line);
      const unnamed = keyOf({ accountId: line.accountId, costUnitId: line.costUnitId, costCentreId: null });
      return line.accountId === accountId && line.costUnitId === costUnitId && (places.has(named) ? named : unnamed) === key;
    });
    for (const [day, ofDay] of groupedBy(stands, ({ belongsOn }) => belongsOn)) {
      const parts = partsAmong(
        ofPlace,
        ofDay.reduce((sum, { amountCents }) => sum + amountCents, 0),
      );
      ofPlace.forEach((line, index) => shares.get(line)!.set(day, parts[index]!));
    }
  }
  return shares;
}

/** The lines by period with these shares; a line that leads to a balance account stays whole in the run's own. */
export function linesByShares({ lines, books, retro }: SharedRun, shares: SharesOfLines): Map<string, ArrivedLine[]> {
  const byPeriod = new Map<string, ArrivedLine[]>([[retro.runEndsOn, []]]);
  const put = (day: string, line: ArrivedLine): void => void byPeriod.set(day, [...(byPeriod.get(day) ?? []), line]);
  for (const line of lines) {
    const parts = accountOf(books, line)?.kind === 'profit_and_loss' ? [...(shares.get(line) ?? [])] : [];
    for (const [day, amountCents] of parts) if (amountCents !== 0) put(day, { ...line, amountCents });
    put(retro.runEndsOn, { ...line, amountCents: parts.reduce((left, [, cents]) => left - cents, line.amountCents) });
  }
  return byPeriod;
}

/** An amount among lines by theirs; the first has it all where theirs come to nothing. */
const partsAmong = (lines: readonly ArrivedLine[], cents: number): number[] =>
  partsOf(
    cents,
    lines.map(({ amountCents }) => amountCents),
  ) ?? lines.map((_, index) => (index === 0 ? cents : 0));

type Place = Pick<BelongingLine, 'accountId' | 'costCentreId' | 'costUnitId'>;

const placeOf = (line: ArrivedLine, books: Books): Place => ({
  accountId: accountOf(books, line)!.id,
  costCentreId: line.costCentreCode === null ? null : (books.costCentres.get(line.costCentreCode)?.id ?? null),
  costUnitId: line.costUnitCode === null ? null : (books.costUnits.get(line.costUnitCode)?.id ?? null),
});

const keyOf = ({ accountId, costCentreId, costUnitId }: Place): string => `${accountId}/${costCentreId}/${costUnitId}`;
