import { setTimeout as wait } from 'node:timers/promises';
import { OutboxWorker } from '@loonbrug/platform';
import type { BuiltAdministration } from './builders';
import { systemOf, work } from './fetches';
import { type Firm, firm, type LoketStage, loketStage, pathsOf, setClient, signInFields } from './loket';
import { type SignedInAgent, signIn } from './sign-in';
import { testVariables } from './test-environment';

/** Only what a test asks for is fetched, and what is left lying is found soon. */
const quietSchedule = { POLL_INTERVAL_SECONDS: '86400', SWEEP_INTERVAL_MS: '200' };

/** Longest wait for everything that was asked for. */
const settleMs = 180_000;

/** From when on the books are kept here; what the office did before stays with it. */
const linkedYear = 2026;

/** What the books and the inbox hold of one client; of two firms that did the same it is the same, in whatever order things came. */
export interface ClientState {
  runs: unknown[];
  lines: unknown[];
  totals: unknown[];
  voucherNumbers: number[];
  people: unknown;
  deeds: unknown[];
}

/** A firm with a client for each client number, all books set up and linked, beside a Loket of its own whose office goes on paying wages. */
export class ImportingFirm {
  readonly clients = new Map<number, BuiltAdministration>();
  /** Of the back office, in all books. */
  person!: SignedInAgent;
  #newest = new Map<number, string>();

  private constructor(
    readonly stage: LoketStage,
    readonly ours: Firm,
  ) {}

  /** Loket's clock stands at the end of the first month, so that a year of the links lies before the office; its ids are the same each time. */
  static async start(clientNumbers: readonly number[]): Promise<ImportingFirm> {
    const clock = () => new Date(`${linkedYear}-01-31T20:00:00Z`);
    const stage = await loketStage({ dataset: 'generated', employers: 9, employeesPerEmployer: 2, clock }, quietSchedule);
    const ours = await firm(stage);
    const made = new ImportingFirm(stage, ours);
    await made.#setUp(clientNumbers);
    return made;
  }

  async #setUp(clientNumbers: readonly number[]): Promise<void> {
    const { stage, ours } = this;
    const user = await stage.builders.user();
    await stage.builders.membership(user, ours.portal, 'back_office');
    this.person = await signIn(stage.app, user);
    await setClient(stage, ours);
    await ours.admin.put(`${ours.at.portal}/loket-credential`).send(signInFields(stage.simulator)).expect(200);
    const settings: Array<[path: string, value: unknown]> = [
      ['link-settings/auto_process', true],
      ['link-settings/unknown_cost_centre', 'drop'],
      ['processing-rules/history_needed', 0],
      ['processing-rules/gross_change', null],
      ['processing-rules/head_count_change', null],
      ['processing-rules/no_retro', false],
    ];
    for (const [path, value] of settings) await ours.admin.put(`${ours.at.portal}/${path}`).send({ value }).expect(204);
    for (const clientNumber of clientNumbers) {
      const domain = this.clients.size === 0 ? ours.domain : await stage.builders.domain(ours.portal);
      const client = this.clients.size === 0 ? ours.administration : await stage.builders.administration(domain);
      await this.#link(clientNumber, client);
    }
  }

  async #link(clientNumber: number, client: BuiltAdministration): Promise<void> {
    const { admin } = this.ours;
    const at = pathsOf(client).administration;
    await admin
      .post(`${at}/accounts/rgs-starter-chart`)
      .send({})
      .expect(({ status }) => expect(status).toBeLessThan(300));
    await admin.post(`${at}/fiscal-years`).send({ year: linkedYear, periodKind: 'month' }).expect(201);
    const { body } = await admin.post(`${at}/journals`).send({ code: 'LON', name: 'Memoriaal Lonen', kind: 'payroll' }).expect(201);
    await admin.put(`${at}/payroll-settings`).send({ journalId: body.journalId }).expect(200);
    await admin
      .post(`${at}/loket-links`)
      .send({ clientNumber, startsOn: `${linkedYear}-01-01` })
      .expect(201);
    this.clients.set(clientNumber, client);
  }

  /** The office pays the next period of every client, and changes what it journalised last of one of them. */
  pay(round: number): void {
    const { runs } = this.stage.simulator.control;
    const clientNumbers = [...this.clients.keys()];
    const payrollRunId = this.#newest.get(clientNumbers[round % clientNumbers.length]!);
    if (payrollRunId) runs.rejournalise({ payrollRunId, extraGrossCents: 10_000 + round });
    this.payNext();
  }

  /** The office pays the next period of every client, and changes nothing that it did before. */
  payNext(): void {
    const { runs } = this.stage.simulator.control;
    for (const clientNumber of this.clients.keys()) this.#newest.set(clientNumber, runs.approveNextRun({ clientNumber }).id);
  }

  /** "Fetch now" of the whole portal. */
  async ask(): Promise<void> {
    await this.ours.admin.post(`${this.ours.at.portal}/fetches`).send({}).expect(202);
  }

  /** Does what a worker does, in this process and undisturbed. */
  async importUndisturbed(): Promise<void> {
    await work(this.stage, this.ours);
    await this.stage.app.get(OutboxWorker).workOff(systemOf(this.ours));
  }

  /** [Verwerken] of everything that waits for a person: the corrections. */
  async processWaiting(): Promise<void> {
    const items = await this.#sql<{ administrationId: string; runId: string; rowVersion: number }>(
      `select administration_id as "administrationId", journal_run_id as "runId", row_version as "rowVersion" from journal_run
       where portal_id = $1 and state = 'to_review' order by journal_run_id`,
    );
    for (const { administrationId, runId, rowVersion } of items)
      await this.person
        .post(`${this.ours.at.portal}/administrations/${administrationId}/journal-runs/${runId}/processing`)
        .send({ rowVersion })
        .expect(200);
  }

  /** Waits until all that was asked for is done; what was lost on the way is asked for again, as the schedule would. Returns how often. */
  async untilSettled(): Promise<number> {
    let askedAgain = 0;
    for (const until = Date.now() + settleMs; Date.now() < until; await wait(50)) {
      if (!(await this.isQuiet())) continue;
      const [row] = await this.#sql<{ known: number }>(
        'select count(*)::integer as known from journal_run where portal_id = $1 and revision is not null',
      );
      if (row!.known === this.summaries().flatMap(({ eligibleJournalRuns }) => eligibleJournalRuns).length) return askedAgain;
      askedAgain += 1;
      await this.ask();
    }
    throw new Error(`not settled: ${JSON.stringify(await this.states())}`);
  }

  /** Whether no fetch is at work, no run waits for a decision, and nothing waits to be told. */
  async isQuiet(): Promise<boolean> {
    const [row] = await this.#sql<{ isAtWork: boolean }>(
      `select exists (select 1 from loket_fetch_item where portal_id = $1 and state in ('waiting', 'running'))
         or exists (select 1 from outbox where portal_id = $1 and kind = 'loket.report' and state = 'waiting')
         or exists (select 1 from journal_run where portal_id = $1 and state = 'fetched') as "isAtWork"`,
    );
    return !row!.isAtWork;
  }

  /**
   * What the dead held comes free when its time is over; here at once. It takes from the living what they hold, too: two then work on the same, and
   * the books must not show it.
   */
  async letTimePass(): Promise<void> {
    for (const table of ['loket_fetch_item', 'loket_token', 'outbox'])
      await this.stage.builders.sql(`update ${table} set leased_until = now() - interval '1 second' where leased_until > now()`);
  }

  /** The environment of a worker of this firm. */
  get variables(): Record<string, string> {
    const { database, simulator } = this.stage;
    return testVariables(database, { LOKET_API_URL: simulator.apiUrl, LOKET_OAUTH_URL: simulator.oauthUrl, ...quietSchedule });
  }

  /** What the office has of these clients since their links began. */
  summaries() {
    const summaries = this.stage.simulator.control.summary().filter(({ clientNumber }) => this.clients.has(clientNumber));
    return summaries.map((summary) => ({
      ...summary,
      eligibleJournalRuns: summary.eligibleJournalRuns.filter(({ year }) => year === linkedYear),
      expectedTotals: summary.expectedTotals.filter(({ year }) => year === linkedYear),
    }));
  }

  async states(): Promise<Record<number, ClientState>> {
    const states: Record<number, ClientState> = {};
    for (const [clientNumber, client] of this.clients) states[clientNumber] = await this.#stateOf(client);
    return states;
  }

  async #stateOf({ administrationId }: BuiltAdministration): Promise<ClientState> {
    const rows = <Row extends object>(statement: string) => this.stage.builders.sql<Row>(statement, [administrationId]);
    const vouchers = await rows<{ n: number }>(
      'select voucher_sequence as n from journal_entry where administration_id = $1 order by voucher_sequence',
    );
    return {
      runs: await rows(
        `select loket_journal_run_id, revision, state, report_state, entry_id is not null as has_entry, raw_document_id is not null as has_answer,
           (select count(*)::integer from journal_run_line line where line.journal_run_id = run.journal_run_id) as lines
         from journal_run run where administration_id = $1 order by loket_journal_run_id, revision`,
      ),
      lines: await rows(
        `select entry.booked_on::text, entry.source_kind, account.code, line.amount_cents::text as cents
         from journal_line line join journal_entry entry using (portal_id, administration_id, entry_id) join account using (portal_id, administration_id, account_id)
         where administration_id = $1 order by 1, 2, 3, line.amount_cents`,
      ),
      totals: await rows(
        `select account.code, period.ends_on::text, total.debit_cents::text as debit, total.credit_cents::text as credit
         from account_total total join account using (portal_id, administration_id, account_id) join period using (portal_id, administration_id, period_id)
         where administration_id = $1 order by 1, 2`,
      ),
      voucherNumbers: vouchers.map(({ n }) => n),
      people: await rows(
        `select (select count(*)::integer from employee where administration_id = $1) as employees, (select count(*)::integer from payslip where administration_id = $1) as payslips,
           (select count(*)::integer from wage_declaration where administration_id = $1) as declarations`,
      ),
      deeds: await rows(
        `select action, count(*)::integer from audit_entry where administration_id = $1 and action like 'journal_run.%' group by action order by action`,
      ),
    };
  }

  #sql<Row extends object>(statement: string): Promise<Row[]> {
    return this.stage.builders.sql<Row>(statement, [this.ours.portal.portalId]);
  }

  close(): Promise<void> {
    return this.stage.close();
  }
}
