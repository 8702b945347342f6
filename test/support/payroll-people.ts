import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LoketClient, LoketOAuth, LoketThrottle } from '@loonbrug/loket';
import {
  Clock,
  type Mail,
  MailSender,
  newId,
  OutboxWorker,
  OutgoingHttp,
  privateAddressesOnlyFor,
  TenantDatabase,
} from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import type { AdministrationOverview } from '../../apps/loket-simulator/src/control/overview';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../apps/loket-simulator/src/simulator';
import type { ImportingLink, LinkImport } from '../../libs/payroll/connection/link-import';
import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import { RunPoll } from '../../libs/payroll/fetch/run-poll';
import { PayslipImporter } from '../../libs/payroll/payslip/payslip-importer';
import { PayslipReleaseService } from '../../libs/payroll/payslip/payslip-release.service';
import { PayrollRunService } from '../../libs/payroll/run/payroll-run.service';
import { WageDeclarationImporter } from '../../libs/payroll/wage-declaration/wage-declaration-importer';
import { type BuiltAdministration, Builders, scopeOf } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** Books of an administration that are filled from one client number of the simulator. */
export interface LinkedBooks {
  administration: BuiltAdministration;
  link: ImportingLink;
}

export interface PassChoice {
  startsOn?: string;
  rereadsContent?: boolean;
}

/** The whole API beside a simulated Loket, with a clock that stands where a test puts it and a mailbox. Importers are called as a pass calls them. */
export class PayrollPeople {
  readonly mails: Mail[] = [];
  #now = new Date('2026-11-20T10:00:00Z');

  private constructor(
    readonly app: NestFastifyApplication,
    readonly simulator: Simulator,
    readonly database: TestDatabase,
    readonly builders: Builders,
  ) {
    jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(this.#now));
    jest.spyOn(app.get(MailSender), 'send').mockImplementation(async (mail) => void this.mails.push(mail));
  }

  static async start(options: SimulatorOptions = {}): Promise<PayrollPeople> {
    const database = await createTestDatabase();
    const simulator = await startSimulator({ clock: () => new Date('2026-11-20T10:00:00Z'), ...options });
    const app = await createHttpServer(testEnvironment(database));
    return new PayrollPeople(app, simulator, database, await Builders.connect(database));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.simulator.close();
    await this.builders.close();
    await this.database.drop();
  }

  /** Puts the clock at a moment. */
  at(instant: string): void {
    this.#now = new Date(instant);
  }

  /** A new administration (of a new portal and domain unless given), linked to a client number. */
  async books(clientNumber: number, given?: BuiltAdministration): Promise<LinkedBooks> {
    const administration = given ?? (await this.builders.administration(await this.builders.domain(await this.builders.portal())));
    const employer = this.simulator.control
      .overview()
      .find((one) => one.administrations.some((payroll) => payroll.clientNumber === clientNumber))!;
    const payroll = this.payroll(clientNumber);
    const { wageTaxNumber } = this.simulator.control.summary().find((one) => one.clientNumber === clientNumber)!;
    const link: ImportingLink = {
      loketLinkId: newId(),
      clientNumber,
      loketEmployerId: employer.id,
      loketPayrollAdministrationId: payroll.id,
      wageTaxNumber,
      periodKind: payroll.periodType === 'month' ? 'month' : 'four_weekly',
      startsOn: '2026-01-01',
    };
    await this.builders.sql(
      `insert into loket_link (portal_id, administration_id, loket_link_id, domain_id, environment, client_number, is_primary, loket_employer_id, employer_name,
         loket_payroll_administration_id, payroll_administration_name, wage_tax_number, period_kind, starts_on)
       values ($1, $2, $3, $4, 'configured', $5, not exists (select 1 from loket_link where portal_id = $1 and administration_id = $2), $6, $7, $8, $9, $10, $11, $12)`,
      [
        administration.portalId,
        administration.administrationId,
        link.loketLinkId,
        administration.domainId,
        clientNumber,
        employer.id,
        employer.companyName,
        payroll.id,
        payroll.name,
        wageTaxNumber,
        link.periodKind,
        link.startsOn,
      ],
    );
    return { administration, link };
  }

  /** The payroll administration as the simulated office has it. */
  payroll(clientNumber: number): AdministrationOverview {
    const all = this.simulator.control.overview().flatMap((employer) => employer.administrations);
    return all.find((one) => one.clientNumber === clientNumber)!;
  }

  /** What one pass over the link has at hand, its payroll runs polled and stored. */
  async pass(
    { administration, link }: LinkedBooks,
    { startsOn = link.startsOn, rereadsContent = false }: PassChoice = {},
  ): Promise<LinkImport> {
    const scope = scopeOf(administration);
    const client = await this.client(link.clientNumber);
    const started = { ...link, startsOn };
    const poll = new RunPoll(this.app.get(TenantDatabase), new PayrollRunService(), this.app.get(Clock));
    const { runs, removedPayrollRunIds } = await poll.look(scope, client, started, { year: null, periodNumber: null });
    return { scope, client, link: started, runs, removedPayrollRunIds, rereadsContent, signal: new AbortController().signal };
  }

  /** Employees, then payslips. */
  async importPayslips(books: LinkedBooks, choice: PassChoice = {}): Promise<number> {
    const pass = await this.pass(books, choice);
    await this.app.get(EmployeeImporter).import(pass);
    return (await this.app.get(PayslipImporter).import(pass)).payslips!;
  }

  async importEmployees(books: LinkedBooks): Promise<number> {
    return (await this.app.get(EmployeeImporter).import(await this.pass(books))).employees!;
  }

  async importDeclarations(books: LinkedBooks, choice: PassChoice = {}): Promise<number> {
    return (await this.app.get(WageDeclarationImporter).import(await this.pass(books, choice))).wageDeclarations!;
  }

  /** Announces what is released and sends what waits; returns the mails of it. */
  async release({ administration }: LinkedBooks): Promise<Mail[]> {
    const before = this.mails.length;
    await this.app.get(PayslipReleaseService).announce(scopeOf(administration));
    await this.app.get(OutboxWorker).workOff(scopeOf(administration));
    return this.mails.slice(before);
  }

  async client(clientNumber: number): Promise<LoketClient> {
    const usernames = this.simulator.control.summary().find((one) => one.clientNumber === clientNumber)!.usernames;
    const account = this.simulator.accounts.find((one) => one.username === usernames[0])!;
    const http = new OutgoingHttp({ allowInsecure: true, checkAddress: privateAddressesOnlyFor([new URL(this.simulator.apiUrl).host]) });
    const { clientId, clientSecret, oauthUrl, apiUrl } = this.simulator;
    const { accessToken } = await new LoketOAuth({ oauthUrl, http }).passwordGrant({ clientId, clientSecret, ...account });
    return new LoketClient({
      apiUrl,
      http,
      accessToken: () => Promise.resolve(accessToken),
      retry: { attempts: 1 },
      throttle: new LoketThrottle({ spacingMs: 0 }),
    });
  }

  /** Links a person to an employee record, as accepting an invitation would have. */
  async linkEmployee({ administration }: LinkedBooks, employeeNumber: number, userId: string): Promise<string> {
    const [row] = await this.builders.sql<{ employeeId: string }>(
      `update employee set user_id = $4, linked_at = now() where portal_id = $1 and administration_id = $2 and employee_number = $3
       returning employee_id as "employeeId"`,
      [administration.portalId, administration.administrationId, employeeNumber, userId],
    );
    await this.builders.sql(
      "insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment') on conflict do nothing",
      [userId, administration.portalId],
    );
    return row!.employeeId;
  }
}
