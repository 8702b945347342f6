import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import type { Arrival, ArrivedHead, ArrivedLine } from '../../libs/payroll/journal-run/arrival';
import type { ArrivalResult } from '../../libs/payroll/journal-run/journal-run-arrivals';
import { JournalRunIntake } from '../../libs/payroll/journal-run/journal-run-intake.service';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunReversal } from '../../libs/payroll/journal-run/journal-run-reversal.service';
import { type BuiltBooks, buildBooks } from './books';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, scopeOf } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** What a run says: cents per account code, debit positive. */
export type Said = Readonly<Record<string, number>>;

export interface RunRow {
  journalRunId: string;
  loketJournalRunId: string;
  revision: number | null;
  state: string;
  findings: Array<{ code: string; severity: string; details: Record<string, unknown> }>;
  rowVersion: number;
  reportState: string;
  voucherNumber: string | null;
  isBookedAutomatically: boolean;
  removedUpstreamAt: Date | null;
  lines: number;
}

/** The whole API on a database of its own, and what tests of journal runs do again and again. */
export class JournalRunWorld {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly builders: Builders,
  ) {}

  portal!: BuiltPortal;
  domain!: BuiltDomain;
  administration!: BuiltAdministration;
  books!: BuiltBooks;
  scope!: AdministrationScope;

  static async start(): Promise<JournalRunWorld> {
    const database = await createTestDatabase();
    const app = await createHttpServer(testEnvironment(database, { DATABASE_POOL_SIZE: '20' }));
    return new JournalRunWorld(app, database, await Builders.connect(database));
  }

  /** The same on an API that was started by somebody else, who stops it, too. */
  static around(app: NestFastifyApplication, database: TestDatabase, builders: Builders): JournalRunWorld {
    return new JournalRunWorld(app, database, builders);
  }

  async stop(): Promise<void> {
    await this.builders.close();
    await this.app.close();
    await this.database.drop();
  }

  /** A new firm with a client, books and a payroll journal that is chosen. Accounts: 4000, 1001, 4002, 1003 … */
  async newFirm(): Promise<void> {
    this.portal = await this.builders.portal();
    this.domain = await this.builders.domain(this.portal);
    this.administration = await this.builders.administration(this.domain);
    this.scope = scopeOf(this.administration);
    this.books = await this.booksFor(this.administration);
  }

  /** Books with the payroll journal chosen. */
  async booksFor(administration: BuiltAdministration): Promise<BuiltBooks> {
    const books = await buildBooks(this.builders, administration);
    await this.chooseJournal(administration, books.payrollJournalId);
    return books;
  }

  async chooseJournal({ portalId, administrationId }: BuiltAdministration, journalId: string): Promise<void> {
    await this.builders.sql(
      `insert into payroll_settings (portal_id, administration_id, journal_id) values ($1, $2, $3)
       on conflict (portal_id, administration_id) do update set journal_id = excluded.journal_id`,
      [portalId, administrationId, journalId],
    );
  }

  /** A rule of automatic processing, of the administration. */
  async rule(key: string, value: unknown, { portalId, domainId, administrationId } = this.administration): Promise<void> {
    await this.builders.sql(
      `insert into processing_rule (portal_id, processing_rule_id, domain_id, administration_id, key, value) values ($1, $2, $3, $4, $5, $6)
       on conflict (portal_id, domain_id, administration_id, key) do update set value = excluded.value`,
      [portalId, newId(), domainId, administrationId, key, JSON.stringify(value)],
    );
  }

  /** A setting of the administration. Runs that book themselves need neither history nor results, so that a test can begin with the first that arrives. */
  async set(key: string, value: unknown, { portalId, domainId, administrationId } = this.administration): Promise<void> {
    if (key === 'auto_process' && value === true)
      for (const [rule, limit] of [
        ['history_needed', 0],
        ['gross_change', null],
        ['no_retro', false],
      ] as const)
        await this.rule(rule, limit, { ...this.administration, portalId, domainId, administrationId });
    await this.builders.sql(
      `insert into link_setting (portal_id, link_setting_id, domain_id, administration_id, key, value) values ($1, $2, $3, $4, $5, $6)
       on conflict (portal_id, domain_id, administration_id, key) do update set value = excluded.value`,
      [portalId, newId(), domainId, administrationId, key, JSON.stringify(value)],
    );
  }

  /** An active link of the administration, as a row. */
  async link({ portalId, domainId, administrationId } = this.administration): Promise<string> {
    const loketLinkId = newId();
    await this.builders.sql(
      `insert into loket_link (portal_id, administration_id, loket_link_id, domain_id, environment, client_number, is_primary, loket_employer_id, employer_name,
         loket_payroll_administration_id, payroll_administration_name, period_kind, starts_on)
       values ($1, $2, $3, $4, 'configured', $5, true, $6, 'Voorbeeld B.V.', $7, 'Voorbeeld', 'month', '2026-01-01')`,
      [portalId, administrationId, loketLinkId, domainId, Math.floor(Math.random() * 1_000_000_000), newId(), newId()],
    );
    return loketLinkId;
  }

  /** A payroll run as the fetch stores it; returns our id. */
  async payrollRun(loketPayrollRunId: string, { periodNumber = 1, isTestYear = false } = {}): Promise<string> {
    const payrollRunId = newId();
    const { startsOn, endsOn } = monthOf(periodNumber);
    await this.builders.sql(
      `insert into payroll_run (portal_id, administration_id, payroll_run_id, loket_payroll_run_id, year, period_number, period_kind, period_starts_on,
         period_ends_on, is_test_year) values ($1, $2, $3, $4, 2026, $5, 'month', $6, $7, $8)`,
      [
        this.administration.portalId,
        this.administration.administrationId,
        payrollRunId,
        loketPayrollRunId,
        periodNumber,
        startsOn,
        endsOn,
        isTestYear,
      ],
    );
    return payrollRunId;
  }

  /** Lets a run arrive; what isn't given is new. */
  arrive(
    said: Said | readonly ArrivedLine[],
    head: Partial<ArrivedHead> & { month?: number } = {},
    scope = this.scope,
  ): Promise<ArrivalResult> {
    return this.app.get(JournalRunIntake).arrive(scope, arrivalOf(said, head));
  }

  async process(
    journalRunId: string,
    more: { correctionMode?: 'difference' | 'reverse_and_book'; bookedOn?: string } = {},
  ): Promise<string | null> {
    const { rowVersion } = await this.run(journalRunId);
    const { voucherNumber } = await this.app.get(JournalRunProcessing).process(this.scope, journalRunId, { rowVersion, ...more });
    return voucherNumber;
  }

  /** [Verwerken] by somebody who saw this version of the row. */
  processAs(journalRunId: string, rowVersion: number, correctionMode: 'difference' | 'reverse_and_book'): Promise<unknown> {
    return this.app.get(JournalRunProcessing).process(this.scope, journalRunId, { rowVersion, correctionMode });
  }

  /** Takes what is booked of the run's payroll run out of the books again. */
  async reverse(journalRunId: string, reason = 'terug'): Promise<void> {
    const { rowVersion } = await this.run(journalRunId);
    await this.app.get(JournalRunReversal).reverse(this.scope, journalRunId, { rowVersion, reason });
  }

  /** A person says that it is not to be booked. */
  async refuse(journalRunId: string, reason = 'Niet de goede'): Promise<void> {
    const { rowVersion } = await this.run(journalRunId);
    await this.app.get(JournalRunProcessing).refuse(this.scope, journalRunId, { rowVersion, reason });
  }

  /** The runs of the administration, oldest first. */
  runs({ administrationId } = this.administration): Promise<RunRow[]> {
    return this.builders.sql<RunRow>(
      `select run.journal_run_id as "journalRunId", run.loket_journal_run_id as "loketJournalRunId", run.revision, run.state, run.findings,
         run.row_version as "rowVersion", run.report_state as "reportState", entry.voucher_number as "voucherNumber",
         run.is_booked_automatically as "isBookedAutomatically", run.removed_upstream_at as "removedUpstreamAt",
         (select count(*)::integer from journal_run_line line where line.journal_run_id = run.journal_run_id) as lines
       from journal_run run left join journal_entry entry on entry.entry_id = run.entry_id
       where run.administration_id = $1 order by run.journal_run_id`,
      [administrationId],
    );
  }

  async run(journalRunId: string): Promise<RunRow> {
    const run = (await this.runs()).find((each) => each.journalRunId === journalRunId);
    if (!run) throw new Error(`no run ${journalRunId}`);
    return run;
  }

  /** The id of a run by its place among them, from 0. */
  async idOf(index: number): Promise<string> {
    return (await this.runs())[index]!.journalRunId;
  }

  /** Revision and state of each run, oldest first. */
  async states(): Promise<Array<[number | null, string]>> {
    return (await this.runs()).map(({ revision, state }) => [revision, state]);
  }

  /** What the books hold, per account code and without zeros, summed from the lines; the kept totals must say the same. */
  async balances({ administrationId } = this.administration): Promise<Said> {
    const sums = (from: string, sum: string) =>
      this.builders.sql<{ code: string; cents: number }>(
        `select account.code, (${sum})::float8 as cents from ${from} line join account using (portal_id, administration_id, account_id)
         where line.administration_id = $1 group by account.code having ${sum} <> 0 order by account.code`,
        [administrationId],
      );
    const lines = Object.fromEntries((await sums('journal_line', 'sum(line.amount_cents)')).map(({ code, cents }) => [code, cents]));
    const totals = Object.fromEntries(
      (await sums('account_total', 'sum(line.debit_cents - line.credit_cents)')).map(({ code, cents }) => [code, cents]),
    );
    expect(totals).toEqual(lines);
    return lines;
  }

  /** Voucher numbers in order; they have no holes. */
  async vouchers({ administrationId } = this.administration): Promise<string[]> {
    const rows = await this.builders.sql<{ voucherNumber: string; sequence: number }>(
      `select voucher_number as "voucherNumber", voucher_sequence as sequence from journal_entry where administration_id = $1 order by voucher_sequence`,
      [administrationId],
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    return rows.map(({ voucherNumber }) => voucherNumber);
  }

  /** How many records there are of each action on runs. */
  async audited(action: string): Promise<number> {
    const [row] = await this.builders.sql<{ count: number }>(
      'select count(*)::integer as count from audit_entry where administration_id = $1 and action = $2',
      [this.administration.administrationId, action],
    );
    return row!.count;
  }
}

export const monthOf = (month: number): { startsOn: string; endsOn: string } => ({
  startsOn: `2026-${String(month).padStart(2, '0')}-01`,
  endsOn: new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10),
});

export const lineOf = (accountCode: string, amountCents: number, more: Partial<ArrivedLine> = {}): ArrivedLine => ({
  accountCode,
  accountName: `Rekening ${accountCode}`,
  amountCents,
  costCentreCode: null,
  costCentreName: null,
  costUnitCode: null,
  costUnitName: null,
  componentKey: 1,
  componentName: 'Loon',
  ...more,
});

export function arrivalOf(
  said: Said | readonly ArrivedLine[],
  { month = 1, ...head }: Partial<ArrivedHead> & { month?: number } = {},
): Arrival {
  const { startsOn, endsOn } = monthOf(month);
  const lines = Array.isArray(said) ? (said as ArrivedLine[]) : Object.entries(said as Said).map(([code, cents]) => lineOf(code, cents));
  return {
    head: {
      loketJournalRunId: newId(),
      loketPayrollRunId: newId(),
      loketLinkId: null,
      channel: 'pull',
      sequenceNumber: null,
      loketStatusKey: 4,
      description: '',
      year: 2026,
      periodNumber: month,
      periodKind: 'month',
      periodStartsOn: startsOn,
      periodEndsOn: endsOn,
      ...head,
    },
    lines,
    raw: Buffer.from(JSON.stringify(lines), 'utf8'),
    loketFindings: [],
  };
}
