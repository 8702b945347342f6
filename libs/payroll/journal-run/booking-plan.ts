import type { EntryDraft } from '@loonbrug/ledger';
import { type BookLine, bookLinesOf, differenceOf } from './book-lines';
import type { CheckedRun } from './checks';
import { type CorrectionMode, descriptionOf, periodName, sourceKeyOf } from './entry-drafts';
import type { JournalRun } from './journal-run.entity';
import { linesByPeriod, netsToNothing, type SharedRun } from './retro-shares';

/** A line with the last day of the payroll period that it belongs to, wherever it is booked. */
export type BelongingLine = BookLine & { readonly belongsOn: string };

/** One entry that a run leads to. */
export interface PlannedEntry {
  readonly belongsOn: string;
  readonly bookedOn: string;
  readonly lines: readonly BookLine[];
}

/**
 * Everything that a run says, by the period that it belongs to, the run's own first. Each period balances where the run does: what goes to another
 * period is balanced with the transit account there and in the run's period, and comes to nothing on it.
 */
export function wantedOf(run: SharedRun, byPeriod = linesByPeriod(run)): Map<string, BookLine[]> {
  const wanted = new Map([...byPeriod].map(([day, lines]) => [day, bookLinesOf(lines, run.books)]));
  const { runEndsOn, transitAccount } = run.retro;
  if (!transitAccount) return wanted;
  for (const [day, lines] of wanted) {
    const moved = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (day === runEndsOn || moved === 0) continue;
    const line = { accountId: transitAccount.id, costCentreId: null, costUnitId: null };
    lines.push({ ...line, amountCents: 0 - moved, description: `Overlopend naar periode t/m ${runEndsOn}` });
    wanted.get(runEndsOn)!.push({ ...line, amountCents: moved, description: `Overlopend van periode t/m ${day}` });
  }
  return wanted;
}

/** The same as lines. */
export const wantedLinesOf = (run: SharedRun, byPeriod = linesByPeriod(run)): BelongingLine[] =>
  [...wantedOf(run, byPeriod)].flatMap(([belongsOn, lines]) => lines.map((line) => ({ ...line, belongsOn })));

/** The way in which a correction is booked: without anything to book anew, taking everything back is the difference, and the run that says so has its entry. */
export const modeOf = (run: SharedRun, wished: CorrectionMode | null): CorrectionMode | null =>
  wished === 'reverse_and_book' && netsToNothing(run) ? 'difference' : wished;

/**
 * The entries that bring the books to what the run says: all of it, or, as a difference, what each period lacks. An entry is booked in the period that it
 * belongs to, the run's own first; what belongs to a closed one, or to one that the books don't have, is booked with the run.
 */
export function planEntries(run: CheckedRun, booked: readonly BelongingLine[], mode: CorrectionMode | null): PlannedEntry[] {
  const wanted = wantedOf(run);
  const others = new Set([...wanted.keys(), ...(mode === 'difference' ? booked.map(({ belongsOn }) => belongsOn) : [])]);
  others.delete(run.retro.runEndsOn);
  return [run.retro.runEndsOn, ...[...others].sort()].flatMap((belongsOn) => {
    const said = wanted.get(belongsOn) ?? [];
    const ofPeriod = booked.filter((line) => line.belongsOn === belongsOn);
    const lines = mode === 'difference' ? differenceOf(ofPeriod, said) : said;
    return lines.length === 0 ? [] : [{ belongsOn, bookedOn: bookingDayOf(run, belongsOn), lines }];
  });
}

function bookingDayOf({ retro, bookedOn }: CheckedRun, belongsOn: string): string {
  if (belongsOn === retro.runEndsOn) return bookedOn;
  return retro.periods.get(belongsOn)?.state === 'open' ? belongsOn : bookedOn;
}

/** A run, and what is in the books of its chain, oldest first. */
interface PlannedRun {
  readonly run: JournalRun;
  readonly checked: CheckedRun;
  readonly booked: ReadonlyArray<{ readonly journalRunId: string; readonly revision: number }>;
}

/** The planned entries as drafts, in their order. The journal is there: a check says so. */
export const draftsOf = (
  { run, checked, booked }: PlannedRun,
  planned: readonly PlannedEntry[],
  mode: CorrectionMode | null,
): EntryDraft[] => {
  const corrected = booked.filter(({ journalRunId }) => journalRunId !== run.journalRunId).at(-1);
  const description = descriptionOf(run, mode === 'difference' ? corrected!.revision : null);
  return planned.map(({ belongsOn, bookedOn, lines }) => {
    const isOwn = belongsOn === run.periodEndsOn;
    return {
      journalId: checked.books.journal!.id,
      bookedOn,
      description: isOwn ? description : `${description}, hoort bij ${periodEnding(run, belongsOn)}`,
      source: {
        kind: mode === 'difference' ? 'difference' : 'journal_run',
        key: isOwn ? sourceKeyOf(run) : `${sourceKeyOf(run)}@${belongsOn}`,
      },
      requiredJournalKind: 'payroll',
      lines,
    };
  });
};

/** What the period that ends on a day is called: "januari 2026", or by its last day where it is no month. */
function periodEnding({ periodKind }: JournalRun, endsOn: string): string {
  const [year, month] = endsOn.split('-').map(Number) as [number, number];
  return periodKind === 'month' ? periodName({ periodKind, periodNumber: month, year }) : `de periode t/m ${endsOn}`;
}
