import { addEmployee, addEmployment } from '../data/employment';
import type { Employment } from '../data/model';
import type { World } from '../data/world';
import { operations } from '../http/operations';
import type { TokenStore } from '../oauth/token-store';
import { accountByName, administrationByClientNumber, ControlError, employerByNumber, existing } from './lookup';

export interface NewEmployee {
  clientNumber: number;
  employeeNumber?: number;
  firstName?: string;
  lastName?: string;
  prefix?: string | null;
  emailAddress?: string | null;
  dateOfBirth?: string;
  startDate?: string;
  grossCents?: number;
}

/** Employees and documents, accounts and their rights. */
export class PeopleControl {
  constructor(
    private readonly world: World,
    private readonly tokens: TokenStore,
    private readonly clock: () => Date,
  ) {}

  /** Takes somebody into service; the next runs pay them. */
  addEmployee({ clientNumber, startDate, grossCents, ...person }: NewEmployee): Employment {
    const administration = administrationByClientNumber(this.world, clientNumber);
    const { employeeNumber } = person;
    const isTaken = administration.employer.employees.some((employee) => employee.employeeNumber === employeeNumber);
    if (isTaken) throw new ControlError(`Personeelsnummer ${employeeNumber} bestaat al`);
    const origin = { seed: this.world.origin.seed, now: this.clock() };
    const given = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
    const employment = addEmployment(origin, addEmployee(origin, administration.employer, given), administration, {
      startDate,
      grossCents,
    });
    this.world.index();
    return employment;
  }

  setEmployeeEmailAddress({ employeeId, emailAddress }: { employeeId: string; emailAddress: string | null }): void {
    existing(this.world.employees, employeeId, 'werknemer').emailAddress = emailAddress;
  }

  /** Serves these bytes instead of a payslip. */
  setPayslipPdf({ employmentId, payrollRunId, bytes }: { employmentId: string; payrollRunId: string; bytes: Buffer }): void {
    existing(this.world.employments, employmentId, 'dienstverband');
    existing(this.world.payrollRuns, payrollRunId, 'verloning');
    this.world.replacedPayslips.set(`${employmentId}/${payrollRunId}`, bytes);
  }

  /** Serves this instead of the XML of a wage declaration. */
  setDeclarationMessage({ wageDeclarationId, xml }: { wageDeclarationId: string; xml: string | Buffer }): void {
    existing(this.world.wageDeclarations, wageDeclarationId, 'loonaangifte');
    this.world.replacedMessages.set(wageDeclarationId, Buffer.from(xml));
  }

  setDeclarationStatus({
    wageDeclarationId,
    key,
    value = `Status ${key}`,
  }: {
    wageDeclarationId: string;
    key: number;
    value?: string;
  }): void {
    existing(this.world.wageDeclarations, wageDeclarationId, 'loonaangifte').status = { key, value };
  }

  /** Takes activities (operation ids) of an employer from an account. */
  revokeRights({ username, employerNumber, activities }: { username: string; employerNumber: number; activities: string[] }): void {
    const unknown = activities.filter((activity) => operations.every((operation) => operation.id !== activity));
    if (unknown.length > 0) throw new ControlError(`Onbekende activiteiten: ${unknown.join(', ')}`);
    const { id } = employerByNumber(this.world, employerNumber);
    const account = accountByName(this.world, username);
    account.missingActivities.set(id, new Set([...(account.missingActivities.get(id) ?? []), ...activities]));
  }

  restoreRights({ username, employerNumber }: { username: string; employerNumber: number }): void {
    accountByName(this.world, username).missingActivities.delete(employerByNumber(this.world, employerNumber).id);
  }

  /** Takes a whole employer from an account, as when the office removes a user from a team. */
  removeEmployer({ username, employerNumber }: { username: string; employerNumber: number }): void {
    const account = accountByName(this.world, username);
    const employer = employerByNumber(this.world, employerNumber);
    account.employers = account.employers.filter((other) => other !== employer);
  }

  changePassword({ username, password }: { username: string; password: string }): void {
    accountByName(this.world, username).password = password;
  }

  /** Ends access tokens, of one account or of all; refresh tokens stay good. */
  expireTokens({ username }: { username?: string } = {}): void {
    this.tokens.expire((account) => username === undefined || account.username === username);
  }

  /** Takes back all tokens and codes, of one account or of all. */
  revokeTokens({ username }: { username?: string } = {}): void {
    this.tokens.revoke((account) => username === undefined || account.username === username);
  }
}
