import { InvitationService } from '@loonbrug/auth';
import { AuditSealer, Retention, TenantDatabase } from '@loonbrug/platform';
import type { LinkImport } from '../../libs/payroll/connection/link-import';
import { EmployeeImporter } from '../../libs/payroll/employee/employee-importer';
import { pathOf } from '../support/employee-office';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn } from '../support/sign-in';

interface Kept {
  number: number | null;
  name: string | null;
  hasContact: boolean;
  isLinked: boolean;
}

describe('what is kept of people who left', () => {
  let people: PayrollPeople;
  let retention: Retention;
  let books: LinkedBooks;
  let foreign: LinkedBooks;
  /** By employee number, as the import made them. */
  let ids: string[];

  beforeAll(async () => {
    people = await PayrollPeople.start();
    retention = people.app.get(Retention);
  });

  afterAll(() => people.stop());

  beforeEach(async () => {
    people.at('2026-11-20T10:00:00Z');
    books = await people.books(70101);
    foreign = await people.books(70101);
    for (const each of [books, foreign]) await people.importPayslips(each);
    const rows = await sql<{ id: string }>('select employee_id as id from employee where administration_id = $1 order by employee_number', [
      books.administration.administrationId,
    ]);
    ids = rows.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
  });

  const sql = <Row extends object>(statement: string, parameters: unknown[] = []) => people.builders.sql<Row>(statement, parameters);
  const scope = (of = books) => ({ portalId: of.administration.portalId, actor: { kind: 'system' as const } });
  const kept = (of = books) =>
    sql<Kept>(
      `select employee_number as number, name, num_nonnulls(email, invited_email, birth_date_hash, bsn_sealed, bsn_hash) > 0 as "hasContact",
         user_id is not null as "isLinked" from employee where administration_id = $1 order by first_seen_at, employee_id`,
      [of.administration.administrationId],
    );
  const hasContact = async () => {
    const rows = await sql<{ id: string; has: boolean }>(
      `select employee_id as id, num_nonnulls(email, invited_email, birth_date_hash, bsn_sealed, bsn_hash) > 0 as has from employee where administration_id = $1`,
      [books.administration.administrationId],
    );
    return (id: string | undefined): boolean => rows.find((row) => row.id === id)!.has;
  };
  const employment = (id: string | undefined, startsOn: string | null, endsOn: string | null) =>
    sql('update employment set starts_on = $2, ends_on = $3 where employee_id = $1', [id, startsOn, endsOn]);
  const seen = (id: string | undefined, at: string) => sql('update employee set last_seen_at = $2 where employee_id = $1', [id, at]);
  const numberOf = async (id: string | undefined): Promise<number> =>
    (await sql<{ number: number }>('select employee_number as number from employee where employee_id = $1', [id]))[0]!.number;
  const withoutPayslips = (id: string | undefined) =>
    sql("update payslip set employee_id = null, employment_id = null, state = 'waiting', waiting_cause = 'x' where employee_id = $1", [id]);

  /** A pass over the link in which Loket says when somebody leaves. */
  const importLeaving = async (employeeNumber: number, endsOn: string | null) => {
    const pass = await people.pass(books);
    const [employees, employments] = [
      await pass.client.employees(books.link.loketEmployerId),
      await pass.client.employments(books.link.loketEmployerId),
    ];
    const { loketEmployeeId } = employees.find((person) => person.employeeNumber === employeeNumber)!;
    const told = employments.map((one) => (one.loketEmployeeId === loketEmployeeId ? { ...one, endsOn } : one));
    const client = { employees: async () => employees, employments: async () => told } as unknown as LinkImport['client'];
    await people.app.get(EmployeeImporter).import({ ...pass, client });
  };

  it('is erased too of whom Loket lists no longer without ever naming a last day: counted from the last listing, or the last period that was paid', async () => {
    const [unlisted, listed, paid, employed, leaving] = ids;
    for (const id of [unlisted, listed, paid]) await employment(id, '2020-01-01', null);
    for (const id of [unlisted, paid, employed, leaving]) await seen(id, '2023-01-15T10:00:00Z');
    // Nothing says when they left but the listing; of others a payslip of 2026 does, or a day that is still to come.
    for (const id of [unlisted, employed]) await withoutPayslips(id);
    await sql('delete from employment where employee_id = $1', [employed]);
    await employment(leaving, '2020-01-01', '2027-03-31');
    await retention.erase(scope());
    let has = await hasContact();
    expect([unlisted, listed, paid, employed, leaving].map(has)).toEqual([false, true, true, false, true]);
    // Two years after the last period that was paid, and not before.
    const [{ last }] = (await sql<{ last: string }>(
      `select to_char(max(r.period_ends_on), 'YYYY-MM-DD') as last from payslip p join payroll_run r using (portal_id, administration_id, payroll_run_id) where p.employee_id = $1`,
      [paid],
    )) as [{ last: string }];
    const day = (after: number): string => new Date(Date.parse(`${last}T12:00:00Z`) + (730 + after) * 86_400_000).toISOString();
    people.at(day(0));
    await retention.erase(scope());
    expect((await hasContact())(paid)).toBe(true);
    people.at(day(1));
    await retention.erase(scope());
    has = await hasContact();
    expect([unlisted, paid, leaving].map(has)).toEqual([false, false, true]);
  });

  it('is not taken over again from Loket, until they are back', async () => {
    const [id] = ids;
    const number = await numberOf(id);
    await employment(id, '2020-01-01', '2023-03-31');
    await withoutPayslips(id);
    await retention.erase(scope());
    expect((await hasContact())(id)).toBe(false);
    await importLeaving(number, '2023-03-31');
    expect((await hasContact())(id)).toBe(false);
    await importLeaving(number, null);
    expect((await hasContact())(id)).toBe(true);
  });

  it('is kept, and taken over again, of whom was paid after the last day: no payslip that is kept is without a name', async () => {
    const [id] = ids;
    const number = await numberOf(id);
    const paidLate = async (erasedAt: string) => {
      await sql(
        `update employee set name = null, employee_number = null, email = null, invited_email = null, birth_date_hash = null, bsn_sealed = null,
           bsn_hash = null, erased_at = $2 where employee_id = $1`,
        [id, erasedAt],
      );
      await importLeaving(number, '2023-03-31');
      return sql('select name is not null as "isNamed", erased_at as "erasedAt" from employee where employee_id = $1', [id]);
    };
    await employment(id, '2020-01-01', '2023-03-31');
    await retention.erase(scope());
    expect((await hasContact())(id)).toBe(true);
    expect(await paidLate('2026-12-31T10:00:00Z')).toEqual([{ isNamed: false, erasedAt: new Date('2026-12-31T10:00:00Z') }]);
    expect(await paidLate('2025-06-01T10:00:00Z')).toEqual([{ isNamed: true, erasedAt: null }]);
    await retention.erase(scope());
    expect((await hasContact())(id)).toBe(true);
  });

  it('leaves no invitation open with the name, and one that goes out at the same time links nobody', async () => {
    const [leaver, stayer] = ids as [string, string];
    const invitations = people.app.get(InvitationService);
    const invite = async (subjectId: string): Promise<string> => {
      const invitation = { kind: 'employee_invitation', email: 'iemand@example.test', subjectId, language: 'nl' } as const;
      const { invitationId } = await people.app.get(TenantDatabase).transaction(scope(), (tx) => invitations.create(tx, invitation));
      return (await invitations.issueToken(invitationId))!.token;
    };
    await employment(leaver, '2020-01-01', '2023-03-31');
    await withoutPayslips(leaver);
    const [ofLeaver, ofStayer] = [await invite(leaver), await invite(stayer)];
    expect(await retention.erase(scope())).toMatchObject({ former_employee: 1 });
    await expect(invitations.look(ofLeaver)).rejects.toMatchObject({ code: 'auth.invitation_invalid' });
    expect(await invitations.look(ofStayer)).toMatchObject({ subjectId: stayer });
    const agent = await signIn(people.app, await people.builders.user());
    const accept = (token: string, status: number) =>
      agent
        .post('/api/me/employee-invitations')
        .send({ token, bornOn: '1980-01-01', agreesToDigitalPayslips: false, language: 'nl' })
        .expect(status);
    expect((await accept(await invite(leaver), 422)).body.code).toBe('auth.invitation_invalid');
    await accept(ofStayer, 200);
  });

  it('loses name, number and account when the last payslip is erased, and not before', async () => {
    const [leaver, stayer] = ids;
    const user = await people.builders.user();
    const administrator = await people.builders.user();
    await people.builders.membership(administrator, books.administration, 'back_office');
    const numbers = (await kept()).map(({ number }) => number);
    await people.linkEmployee(books, numbers[0]!, user.userId);
    await people.linkEmployee(books, numbers[1]!, user.userId);
    const grounds = () => sql('select ground from directory.user_portal where user_id = $1', [user.userId]);
    const isNamed = async (id: string | undefined) =>
      (
        await sql<object>(
          'select 1 from employee where employee_id = $1 and name is not null and employee_number is not null and user_id is not null',
          [id],
        )
      ).length === 1;
    for (const id of ids) {
      await employment(id, '2020-01-01', [leaver, stayer].includes(id) ? '2026-06-30' : null);
      await seen(id, '2036-12-31T10:00:00Z');
    }
    people.at('2033-12-30T10:00:00Z');
    expect(await retention.erase(scope())).toMatchObject({ former_employee: 0 });
    expect([await isNamed(leaver), (await hasContact())(leaver)]).toEqual([true, false]);
    // One payslip that is kept longer keeps the name.
    const [one] = await sql<{ id: string }>(
      `select p.payroll_run_id as id from payslip p join document d using (portal_id, document_id) where p.employee_id = $1 limit 1`,
      [stayer],
    );
    await sql(`update payroll_run set year = 2029 where payroll_run_id = $1`, [one!.id]);
    await sql(
      `update payslip p set employee_id = null, employment_id = null, state = 'waiting', waiting_cause = 'x' where payroll_run_id = $1 and employee_id <> $2`,
      [one!.id, stayer],
    );
    people.at('2034-01-01T10:00:00Z');
    const erased = await retention.erase(scope());
    expect(erased['payslip']).toBeGreaterThan(5);
    expect(erased['former_employee']).toBe(1);
    expect([await isNamed(leaver), await isNamed(stayer)]).toEqual([false, true]);
    expect(await grounds()).toEqual([{ ground: 'employment' }]);
    expect(await retention.erase(scope())).toMatchObject({ former_employee: 0 });

    const office = await signIn(people.app, administrator);
    const list = (await office.get(`${pathOf(books.administration)}/employees?pageSize=200`).expect(200)).body as {
      items: object[];
      total: number;
    };
    expect(list.total).toBe(ids.length - 1);
    await office.get(`${pathOf(books.administration)}/employees/${leaver}`).expect(404);
    const payslips = (await office.get(`${pathOf(books.administration)}/payslips?employeeId=${leaver}`).expect(200)).body as {
      items: object[];
    };
    expect(payslips.items.length).toBeGreaterThan(0);
    for (const payslip of payslips.items) expect(payslip).toMatchObject({ employeeName: null, employeeNumber: null, hasDocument: false });

    people.at('2037-01-01T10:00:00Z');
    expect(await retention.erase(scope())).toMatchObject({ former_employee: 1 });
    expect(await isNamed(stayer)).toBe(false);
    expect(await grounds()).toEqual([]);
    const records = await sql<{ details: object }>(
      `select details from audit_entry where portal_id = $1 and action = 'retention.erased' and details ->> 'kind' = 'former_employee'`,
      [books.administration.portalId],
    );
    expect(records.map(({ details }) => details)).toEqual([
      { kind: 'former_employee', count: 1 },
      { kind: 'former_employee', count: 1 },
    ]);
    const sealer = people.app.get(AuditSealer);
    await sealer.seal(scope());
    expect(await sealer.verify(scope())).toMatchObject({ isIntact: true, unsealed: 0 });
    // Who still works there is named, and so is everybody of the other firm.
    expect((await kept()).filter(({ name }) => name !== null)).toHaveLength(ids.length - 2);
    expect((await kept(foreign)).filter(({ name }) => name === null)).toEqual([]);
  });
});
