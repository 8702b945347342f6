import { FetchItemRunner, FetchSchedule } from '@loonbrug/payroll';
import type { TenantScope } from '@loonbrug/platform';
import type { Firm, LoketStage } from './loket';

interface OpenItem {
  fetchId: string;
  loketLinkId: string;
}

export const systemOf = ({ portal }: Pick<Firm, 'portal'>): TenantScope => ({ portalId: portal.portalId, actor: { kind: 'system' } });

/** Does what the worker does for one portal: every item that waits, until none does. Returns how many passes were made. */
export async function work({ app, builders }: Pick<LoketStage, 'app' | 'builders'>, ours: Pick<Firm, 'portal'>): Promise<number> {
  const runner = app.get(FetchItemRunner);
  let passes = 0;
  for (;;) {
    const open = await builders.sql<OpenItem>(
      `select fetch_id as "fetchId", loket_link_id as "loketLinkId" from loket_fetch_item
       where portal_id = $1 and state in ('waiting', 'running') and (leased_until is null or leased_until < now()) order by fetch_id, loket_link_id`,
      [ours.portal.portalId],
    );
    if (open.length === 0) return passes;
    for (const item of open) if (await runner.run(systemOf(ours), item)) passes += 1;
  }
}

/** One sweep of the schedule over a portal. */
export const sweep = (app: LoketStage['app'], ours: Pick<Firm, 'portal'>): Promise<void> => app.get(FetchSchedule).schedule(systemOf(ours));

/** Links a client number from a day on, and makes the first pass. */
export async function linked(stage: LoketStage, ours: Firm, clientNumber: number, startsOn: string): Promise<string> {
  const { body } = await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn }).expect(201);
  await work(stage, ours);
  return body.loketLinkId as string;
}

/** "Fetch now" at an address, worked off; the fetch as a person sees it afterwards. */
export async function fetchNow(stage: LoketStage, ours: Firm, at: string, request: object = {}) {
  const { body } = await ours.admin.post(`${at}/fetches`).send(request).expect(202);
  await work(stage, ours);
  return (await ours.admin.get(`${ours.at.portal}/fetches/${body.fetchId}`).expect(200)).body;
}

interface PayrollRunRow {
  period_number: number;
  is_test_year: boolean;
  loket_status_key: number;
  removed_upstream_at: Date | null;
  available_for_employee_on: string | null;
}

/** What stands in the database for the firm that a test is at. */
export const factsOf = (place: () => { stage: LoketStage; ours: Firm }) => ({
  runs: (): Promise<PayrollRunRow[]> =>
    place().stage.builders.sql<PayrollRunRow>('select * from payroll_run where portal_id = $1 order by period_starts_on, sequence_number', [
      place().ours.portal.portalId,
    ]),
  count: async (table: string, condition = 'true'): Promise<number> => {
    const { stage, ours } = place();
    const statement = `select count(*) as n from ${table} where portal_id = $1 and (${condition})`;
    const [row] = await stage.builders.sql<{ n: string }>(statement, [ours.portal.portalId]);
    return Number(row!.n);
  },
  open: async (): Promise<{ code: string; occurrences: number }[]> => {
    const { ours } = place();
    return (await ours.admin.get(`${ours.at.portal}/incidents?isOpen=true`).expect(200)).body.items;
  },
});
