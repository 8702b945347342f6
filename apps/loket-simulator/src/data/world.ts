import type {
  Employee,
  Employer,
  Employment,
  JournalRun,
  OfficeUser,
  Origin,
  PayrollAdministration,
  PayrollRun,
  WageDeclaration,
} from './model';
import { officeUsers } from './names';
import { identifierFor } from './random';

/** A Loket user with whom a link signs in; it sees its own employers only. */
export interface Account {
  username: string;
  password: string;
  environmentCode: string;
  name: string;
  employers: Employer[];
  /** Activities (operation ids) that the user lacks, per employer id. */
  missingActivities: Map<string, Set<string>>;
}

/** Everything that exists at the simulated Loket, with its objects by identification. */
export class World {
  readonly provider: { id: string; name: string };
  readonly users: [OfficeUser, OfficeUser];
  readonly employers: Employer[] = [];
  readonly accounts: Account[] = [];
  readonly administrations = new Map<string, PayrollAdministration>();
  readonly employees = new Map<string, Employee>();
  readonly employments = new Map<string, Employment>();
  readonly payrollRuns = new Map<string, PayrollRun>();
  readonly journalRuns = new Map<string, JournalRun>();
  readonly wageDeclarations = new Map<string, WageDeclaration>();
  /** PDFs that a test put in the place of a payslip, by employment id and payroll run id. */
  readonly replacedPayslips = new Map<string, Buffer>();
  /** Messages that a test put in the place of a declaration's, by declaration id. */
  readonly replacedMessages = new Map<string, Buffer>();

  constructor(
    readonly origin: Origin,
    providerName: string,
  ) {
    this.provider = { id: identifierFor(origin.seed, 'provider'), name: providerName };
    this.users = officeUsers(origin.seed);
  }

  addAccount(account: Omit<Account, 'missingActivities'>): Account {
    const added = { ...account, missingActivities: new Map<string, Set<string>>() };
    this.accounts.push(added);
    return added;
  }

  /** Makes everything that was added findable by its identification. */
  index(): this {
    for (const employer of this.employers) {
      for (const employee of employer.employees) this.employees.set(employee.id, employee);
      for (const administration of employer.payrollAdministrations) this.indexAdministration(administration);
    }
    return this;
  }

  private indexAdministration(administration: PayrollAdministration): void {
    this.administrations.set(administration.id, administration);
    for (const employment of administration.employments) this.employments.set(employment.id, employment);
    for (const run of administration.payrollRuns) this.payrollRuns.set(run.id, run);
    for (const journalRun of administration.journalRuns) this.journalRuns.set(journalRun.id, journalRun);
    for (const declaration of administration.wageDeclarations) this.wageDeclarations.set(declaration.id, declaration);
  }
}

/** Whether an employment has a payslip of an approved run. */
export function hasPayslip(run: PayrollRun, employment: Employment): boolean {
  return run.status.key === 9 && run.results.some((result) => result.employment === employment);
}
