import request, { type Test } from 'supertest';
import type { BuiltAdministration } from './builders';
import { type LinkedBooks, PayrollPeople } from './payroll-people';
import { signIn, type SignedInAgent } from './sign-in';

/** An employee as the simulator and the books have them. */
export interface KnownPerson {
  employeeId: string;
  employeeNumber: number;
  email: string;
  bornOn: string;
}

export const pathOf = ({ portalId, administrationId }: BuiltAdministration): string =>
  `/api/portals/${portalId}/administrations/${administrationId}`;

interface OfficeParts {
  people: PayrollPeople;
  books: LinkedBooks;
  foreign: LinkedBooks;
  sibling: BuiltAdministration;
  agents: Record<'back_office' | 'hrm' | 'management', SignedInAgent>;
  persons: KnownPerson[];
}

/** Books with employees, the same books in another portal, an empty administration beside them, and people with each role at the client. */
export class EmployeeOffice {
  readonly people: PayrollPeople;
  readonly books: LinkedBooks;
  readonly foreign: LinkedBooks;
  readonly sibling: BuiltAdministration;
  readonly agents: OfficeParts['agents'];
  readonly persons: KnownPerson[];

  private constructor(parts: OfficeParts) {
    ({
      people: this.people,
      books: this.books,
      foreign: this.foreign,
      sibling: this.sibling,
      agents: this.agents,
      persons: this.persons,
    } = parts);
  }

  static async start(): Promise<EmployeeOffice> {
    const people = await PayrollPeople.start();
    const books = await people.books(70101);
    const foreign = await people.books(70101);
    const sibling = await people.builders.administration(books.administration, { isStandard: false });
    await people.importEmployees(books);
    await people.importEmployees(foreign);
    const member = async (role: 'back_office' | 'hrm' | 'management') => {
      const user = await people.builders.user();
      await people.builders.membership(user, books.administration, role, { domainId: books.administration.domainId });
      return signIn(people.app, user);
    };
    const agents = { back_office: await member('back_office'), hrm: await member('hrm'), management: await member('management') };
    return new EmployeeOffice({ people, books, foreign, sibling, agents, persons: await personsOf(people, books) });
  }

  get base(): string {
    return pathOf(this.books.administration);
  }

  foreignPersons(): Promise<KnownPerson[]> {
    return personsOf(this.people, this.foreign);
  }

  anonymous(body: object): Test {
    return request(this.people.app.getHttpServer()).post('/api/employee-invitations').send(body);
  }

  /** Invites, and gives the token of the mail. */
  async invited(person: KnownPerson): Promise<string> {
    await this.agents.hrm.post(`${this.base}/employees/${person.employeeId}/invitation`).expect(200);
    await this.people.release(this.books);
    const mail = this.people.mails.at(-1)!;
    expect(mail.to).toBe(person.email);
    return /\/invitation#([\w-]{43})/.exec(mail.text)![1]!;
  }

  accepting(token: string, { bornOn }: KnownPerson) {
    return { token, bornOn, agreesToDigitalPayslips: true, language: 'nl', name: 'Nieuwe Lezer', password: 'een lange zin als wachtwoord' };
  }

  acceptingSignedIn(token: string, { bornOn }: KnownPerson) {
    return { token, bornOn, agreesToDigitalPayslips: false, language: 'en' };
  }
}

async function personsOf(people: PayrollPeople, { administration, link }: LinkedBooks): Promise<KnownPerson[]> {
  const rows = await people.builders.sql<Omit<KnownPerson, 'bornOn'>>(
    `select employee_id as "employeeId", employee_number as "employeeNumber", email from employee where administration_id = $1 order by employee_number`,
    [administration.administrationId],
  );
  const known = new Map(people.payroll(link.clientNumber).employments.map((one) => [one.employeeNumber, one.dateOfBirth]));
  return rows.map((row) => ({ ...row, bornOn: known.get(row.employeeNumber)! }));
}
