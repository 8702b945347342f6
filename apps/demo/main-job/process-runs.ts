import { DemonstrationFailure } from '../failure';
import { administrationPath, type Firm, portalPath, type Worker } from './firm';

export interface Finding {
  code: string;
  severity: 'blocks' | 'warns' | 'informs';
  title: string;
  remedy: string;
  details: Record<string, unknown>;
}

/** A journal run as the inbox shows it. Amounts in cents. */
export interface InboxRun {
  journalRunId: string;
  administrationId: string;
  administrationName: string;
  loketJournalRunId: string;
  channel: 'pull' | 'push';
  year: number;
  periodNumber: number;
  periodKind: string;
  periodStartsOn: string;
  periodEndsOn: string;
  sequenceNumber: number | null;
  state: string;
  findings: Finding[];
  totalDebitCents: number | null;
  voucherNumber: string | null;
  isBookedAutomatically: boolean;
  possibleDuplicateOf: string | null;
  rowVersion: number;
}

interface Preview {
  mayBeProcessed: boolean;
  findings: Finding[];
  entry: { lines: Array<{ amountCents: number }> } | null;
  correction: object | null;
}

interface BatchResult {
  administrationId: string;
  runId: string;
  outcome: 'booked' | 'no_difference' | 'refused';
  problem: { code: string } | null;
}

const waiting = 'to_review,blocked,fetched';
const batchSize = 200;

/** The inbox of the whole portal, oldest period first. */
export const inboxOf = ({ visitor }: Worker, firm: Firm, states?: string): Promise<InboxRun[]> =>
  visitor.all<InboxRun>(`${portalPath(firm)}/journal-runs?sort=period&direction=asc${states ? `&state=${states}` : ''}`);

export const waitingRuns = (worker: Worker, firm: Firm): Promise<InboxRun[]> => inboxOf(worker, firm, waiting);

/** The back office mends in place what only the books lack: cost centres and cost units that runs name. Returns how many were added. */
export async function addCostDimensions(worker: Worker, firm: Firm): Promise<number> {
  let added = 0;
  const wanted = new Map<string, { administrationId: string; path: string; code: string; name: string }>();
  for (const { administrationId, findings } of await inboxOf(worker, firm, 'blocked')) {
    for (const { code: finding, details } of findings) {
      const noun = { 'journal_run.cost_centre_unknown': 'cost-centres', 'journal_run.cost_unit_unknown': 'cost-units' }[finding];
      const code = String(details['code']);
      if (noun)
        wanted.set(`${administrationId}/${noun}/${code}`, { administrationId, path: noun, code, name: String(details['name'] ?? code) });
    }
  }
  for (const { administrationId, path, code, name } of wanted.values()) {
    const address = `${administrationPath(firm, { administrationId })}/${path}`;
    const known = await worker.visitor.all<{ code: string }>(address);
    if (known.some((one) => one.code === code)) continue;
    await worker.visitor.post(address, { code, name });
    added += 1;
  }
  return added;
}

/** [Toon]: the entry as it would be booked. Throws when it isn't what the run says. */
export async function show({ visitor }: Worker, firm: Firm, run: InboxRun): Promise<Preview> {
  const preview = await visitor.get<Preview>(`${administrationPath(firm, run)}/journal-runs/${run.journalRunId}/preview`);
  const debit = (preview.entry?.lines ?? []).reduce((sum, { amountCents }) => sum + Math.max(0, amountCents), 0);
  if (preview.mayBeProcessed && preview.correction === null && debit !== run.totalDebitCents)
    throw new DemonstrationFailure(`[Toon] of ${nameOf(run)} shows ${debit} cents, and the run has ${run.totalDebitCents}`);
  return preview;
}

/** [Verwerken] of one run. */
export async function book({ visitor }: Worker, firm: Firm, { rowVersion, ...run }: InboxRun): Promise<string | null> {
  const path = `${administrationPath(firm, run)}/journal-runs/${run.journalRunId}/processing`;
  return (await visitor.post<{ voucherNumber: string | null }>(path, { rowVersion })).voucherNumber;
}

/**
 * The back office works the inbox off: looks at the first run of each administration and at everything with a warning, books it where it may, and the
 * rest in one go. What may not be booked, or looks like a duplicate, stays with its reason. `leave` says what is left for later.
 */
export async function workOffInbox(worker: Worker, firm: Firm, leave: (run: InboxRun) => boolean = () => false): Promise<number> {
  const shown = new Set<string>();
  const batch: InboxRun[] = [];
  let booked = 0;
  for (const run of (await waitingRuns(worker, firm)).filter((one) => !leave(one))) {
    if (shown.has(run.administrationId) && !run.findings.some(({ severity }) => severity === 'warns')) {
      batch.push(run);
      continue;
    }
    shown.add(run.administrationId);
    const { mayBeProcessed } = await show(worker, firm, run);
    if (!mayBeProcessed || run.possibleDuplicateOf !== null) continue;
    await book(worker, firm, run);
    booked += 1;
  }
  return booked + (await processBatch(worker, firm, batch));
}

async function processBatch({ visitor }: Worker, firm: Firm, runs: readonly InboxRun[]): Promise<number> {
  let booked = 0;
  for (let start = 0; start < runs.length; start += batchSize) {
    const items = runs
      .slice(start, start + batchSize)
      .map(({ administrationId, journalRunId, rowVersion }) => ({ administrationId, runId: journalRunId, rowVersion }));
    const { results } = await visitor.post<{ results: BatchResult[] }>(`${portalPath(firm)}/journal-run-processing`, { items });
    booked += results.filter(({ outcome }) => outcome === 'booked').length;
  }
  return booked;
}

/** The latest period of each administration that has a run waiting: what is left for whoever looks around. */
export function newestPeriods(runs: readonly InboxRun[]): Set<string> {
  const newest = new Map<string, number>();
  for (const run of runs)
    newest.set(run.administrationId, Math.max(newest.get(run.administrationId) ?? 0, run.year * 100 + run.periodNumber));
  return new Set([...newest].map(([administrationId, period]) => `${administrationId}/${period}`));
}

export const periodKeyOf = (run: InboxRun): string => `${run.administrationId}/${run.year * 100 + run.periodNumber}`;

const nameOf = ({ administrationName, year, periodNumber }: InboxRun): string => `${administrationName} ${year}-${periodNumber}`;
