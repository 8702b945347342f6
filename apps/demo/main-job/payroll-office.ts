import type { SimulatorAddresses } from '../demonstration';
import { DemonstrationFailure } from '../failure';

/** What the simulator says is there to be imported of a payroll administration; as /control/summary answers. Amounts in cents. */
export interface ServedAdministration {
  clientNumber: number;
  administrationName: string;
  employerNumber: number;
  employerName: string;
  wageTaxNumber: string;
  periodType: 'month' | 'four_weekly';
  usernames: string[];
  employees: number;
  eligibleJournalRuns: ServedRun[];
  ineligibleJournalRuns: Array<{ journalRunId: string; reason: string }>;
  expectedTotals: ServedTotal[];
  payslips: { total: number; released: number; unreleased: number; perRun: ServedPayslips[] };
  wageDeclarations: Array<{ id: string; year: number; periodNumber: number; statusKey: number; totalCents: number }>;
}

export interface ServedRun {
  journalRunId: string;
  payrollRunId: string;
  year: number;
  periodNumber: number;
  debitCents: number;
  creditCents: number;
  isNewestOfPayrollRun: boolean;
}

export interface ServedTotal {
  accountCode: string;
  year: number;
  periodNumber: number;
  debitCents: number;
  creditCents: number;
}

export interface ServedPayslips {
  payrollRunId: string;
  year: number;
  periodNumber: number;
  testYear: boolean;
  count: number;
  isReleased: boolean;
}

/** A person in service, with what only the employer knows. */
export interface ServedEmployment {
  id: string;
  employeeId: string;
  employeeNumber: number;
  name: string;
  emailAddress: string | null;
  dateOfBirth: string;
}

/** A Loket user with whom a domain signs in. */
export interface OfficeAccount {
  username: string;
  password: string;
  environmentCode: string;
}

interface Overview {
  administrations: Array<{ clientNumber: number; employments: ServedEmployment[] }>;
}

/** A payslip as Loket lists it for an employment. */
export interface LoketPayslip {
  payrollrunId: string;
  payrollPeriod: { year: number; periodNumber: number };
}

/** The payroll office: what it has (the simulator's control interface), what it does there, and what Loket itself would show it. */
export class PayrollOffice {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly simulator: SimulatorAddresses) {}

  summary(): Promise<ServedAdministration[]> {
    return this.view('summary');
  }

  accounts(): Promise<OfficeAccount[]> {
    return this.view('accounts');
  }

  /** Reports of an outcome that Loket received. */
  reports(): Promise<Array<{ journalRunId: string; action: string }>> {
    return this.view('patches');
  }

  async employmentsOf(clientNumber: number): Promise<ServedEmployment[]> {
    const employers = await this.view<Overview[]>('overview');
    const administrations = employers.flatMap(({ administrations: all }) => all);
    return administrations.find((administration) => administration.clientNumber === clientNumber)?.employments ?? [];
  }

  /** One action of the payroll office, as its page does it; throws with the office's own words when it can't be done. */
  async act<T>(action: string, input: unknown): Promise<T> {
    const answer = await fetch(this.controlAddress(action), { method: 'POST', body: JSON.stringify(input) });
    const text = await answer.text();
    if (!answer.ok) throw new DemonstrationFailure(`the payroll office can't ${action}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** [Koppel]: sends a run to the books; the answer of the books as it came. */
  async couple(input: { journalRunId: string; number: number; subNumber: number; overrides?: unknown }): Promise<unknown> {
    const { status, body } = await this.act<{ status: number; body: string }>('couple', input);
    if (status !== 200 && status !== 201) throw new DemonstrationFailure(`[Koppel] was refused: ${status} ${body}`);
    return JSON.parse(body);
  }

  /** As Loket itself lists them, to compare with. */
  async payslipsOf(account: OfficeAccount, employmentId: string): Promise<LoketPayslip[]> {
    const path = `/providers/employers/employees/employments/${employmentId}/payslips?pageSize=250`;
    const answer = await this.loket(account, path, 'application/json;version=2018-01-01');
    return ((await answer.json()) as { _embedded: LoketPayslip[] })._embedded;
  }

  async payslipPdf(account: OfficeAccount, employmentId: string, payrollRunId: string): Promise<Buffer> {
    const path = `/providers/employers/employees/employments/${employmentId}/payslips/${payrollRunId}`;
    return Buffer.from(await (await this.loket(account, path, 'application/pdf')).arrayBuffer());
  }

  private async loket(account: OfficeAccount, path: string, accept: string): Promise<Response> {
    const headers = { authorization: `Bearer ${await this.tokenOf(account)}`, accept };
    const answer = await fetch(`${this.simulator.apiUrl}${path}`, { headers });
    if (!answer.ok) throw new DemonstrationFailure(`Loket refuses ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  private async tokenOf({ username, password, environmentCode }: OfficeAccount): Promise<string> {
    const known = this.tokens.get(username);
    if (known) return known;
    const { oauthUrl, clientId, clientSecret } = this.simulator;
    const client = { client_id: clientId, client_secret: clientSecret };
    const form = { ...client, grant_type: 'password', username, password, environment_code: environmentCode };
    const answer = await fetch(`${oauthUrl}/token`, { method: 'POST', body: new URLSearchParams(form) });
    if (!answer.ok) throw new DemonstrationFailure(`Loket gives ${username} no token: ${answer.status} ${await answer.text()}`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    this.tokens.set(username, token);
    return token;
  }

  private async view<T>(name: string): Promise<T> {
    const answer = await fetch(this.controlAddress(name));
    if (!answer.ok) throw new DemonstrationFailure(`the Loket simulator does not show ${name}: ${answer.status}`);
    return (await answer.json()) as T;
  }

  private controlAddress(name: string): string {
    return new URL(`/control/${name}`, this.simulator.apiUrl).href;
  }
}
