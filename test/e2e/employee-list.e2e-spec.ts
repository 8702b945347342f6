import request from 'supertest';
import { EmployeeOffice, type KnownPerson, pathOf } from '../support/employee-office';
import type { PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('the employees of an administration', () => {
  let office: EmployeeOffice;
  let people: PayrollPeople;
  let base: string;
  let persons: KnownPerson[];
  let backOffice: SignedInAgent;
  let hrm: SignedInAgent;
  let management: SignedInAgent;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
    ({ people, base, persons } = office);
    ({ back_office: backOffice, hrm, management } = office.agents);
  });
  afterAll(() => people.stop());
  afterEach(() => people.at('2026-11-20T10:00:00Z'));

  it('lists employees for back office, HRM and management, with neither birth date nor BSN', async () => {
    for (const agent of Object.values(office.agents)) {
      const { body } = await agent.get(`${base}/employees?pageSize=200`).expect(200);
      expect(body.total).toBe(persons.length);
      expect(Object.keys(body.items[0]).sort()).toEqual(
        [
          'access',
          'consentedAt',
          'email',
          'employeeId',
          'employeeNumber',
          'employments',
          'identityDoubtCode',
          'invitedAt',
          'isEmailChanged',
          'isInService',
          'linkedAt',
          'name',
        ].sort(),
      );
      for (const person of persons) expect(JSON.stringify(body)).not.toContain(person.bornOn);
    }
    const found = await hrm.get(`${base}/employees?search=${persons[2]!.employeeNumber}`).expect(200);
    expect(found.body.items.map((item: { employeeId: string }) => item.employeeId)).toContain(persons[2]!.employeeId);
    await hrm.get(`${base}/employees/${persons[2]!.employeeId}`).expect(200);
    const paged = await hrm.get(`${base}/employees?pageSize=2&page=2&access=none`).expect(200);
    expect(paged.body.items.map((item: { employeeNumber: number }) => item.employeeNumber)).toEqual(
      persons.slice(2, 4).map((person) => person.employeeNumber),
    );
  });

  it('gives them in the order asked for: by number or name, up or down', async () => {
    type Row = { employeeNumber: number; name: string; employeeId: string };
    const listed = async (query: string): Promise<Row[]> =>
      (await hrm.get(`${base}/employees?pageSize=200${query}`).expect(200)).body.items;
    const byNumber = (await listed('')).map(({ employeeNumber }) => employeeNumber);
    expect(byNumber).toEqual(persons.map(({ employeeNumber }) => employeeNumber).sort((one, other) => one - other));
    expect((await listed('&direction=desc')).map(({ employeeNumber }) => employeeNumber)).toEqual([...byNumber].reverse());
    const names = (await listed('&sort=name')).map(({ name }) => name);
    const collated = await people.builders.sql<{ name: string }>('select name from unnest($1::text[]) name order by lower(name)', [names]);
    expect(names).toEqual(collated.map(({ name }) => name));
    expect(names).not.toEqual((await listed('')).map(({ name }) => name));
    expect((await listed('&sort=name&direction=desc')).map(({ name }) => name)).toEqual([...names].reverse());
    for (const wrong of ['sort=email', 'direction=up'])
      expect((await hrm.get(`${base}/employees?${wrong}`).expect(400)).body.code).toBe('request.invalid');
  });

  it('tells who is in service, and lists two employments of one person', async () => {
    const { body } = await hrm.get(`${base}/employees?pageSize=200`).expect(200);
    expect(body.items.filter((item: { isInService: boolean }) => !item.isInService)).toHaveLength(1);
    const care = await people.books(70105);
    await people.importEmployees(care);
    const reader = await people.builders.user();
    await people.builders.membership(reader, care.administration, 'management', { domainId: care.administration.domainId });
    const listed = await (await signIn(people.app, reader)).get(`${pathOf(care.administration)}/employees?pageSize=200`).expect(200);
    const counts = listed.body.items.map((item: { employments: unknown[] }) => item.employments.length).sort();
    expect(counts.filter((count: number) => count === 2)).toHaveLength(1);
    expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(people.payroll(70105).employments.length);
  });

  it('shows nobody anything through another portal or administration', async () => {
    const stranger = await people.builders.user();
    await people.builders.membership(stranger, office.foreign.administration, 'portal_admin');
    const outsider = await signIn(people.app, stranger);
    const limited = await people.builders.user();
    await people.builders.membership(limited, office.books.administration, 'back_office', {
      domainId: office.books.administration.domainId,
      administrationIds: [office.sibling.administrationId],
    });
    const elsewhere = await signIn(people.app, limited);
    const { employeeId } = persons[0]!;
    for (const agent of [outsider, elsewhere]) {
      await agent.get(`${base}/employees`).expect(404);
      await agent.get(`${base}/employees/${employeeId}`).expect(404);
      await agent.post(`${base}/employees/${employeeId}/invitation`).expect(404);
      await agent
        .post(`${base}/employee-invitations`)
        .send({ employeeIds: [employeeId] })
        .expect(404);
      await agent.post(`${base}/employees/${employeeId}/identity-confirmation`).expect(404);
      await agent.delete(`${base}/employees/${employeeId}/account`).expect(404);
    }
    const besides = pathOf(office.sibling);
    await backOffice.get(`${besides}/employees/${employeeId}`).expect(404);
    await backOffice.post(`${besides}/employees/${employeeId}/identity-confirmation`).expect(404);
    await backOffice.delete(`${besides}/employees/${employeeId}/account`).expect(404);
    expect((await backOffice.get(`${besides}/employees`).expect(200)).body).toEqual({ items: [], total: 0 });
    const own = await outsider.get(`${pathOf(office.foreign.administration)}/employees?pageSize=200`).expect(200);
    expect(own.body.items.map((item: { employeeId: string }) => item.employeeId)).not.toContain(employeeId);
  });

  it('lets management read and not invite, HRM invite and not unlink, and nobody without a session anything', async () => {
    const { employeeId } = persons[1]!;
    await management.post(`${base}/employees/${employeeId}/invitation`).expect(403);
    await management
      .post(`${base}/employee-invitations`)
      .send({ employeeIds: [employeeId] })
      .expect(403);
    await hrm.delete(`${base}/employees/${employeeId}/account`).expect(403);
    await hrm.post(`${base}/employees/${employeeId}/identity-confirmation`).expect(403);
    await request(people.app.getHttpServer()).get(`${base}/employees`).expect(401);
    await request(people.app.getHttpServer()).post('/api/me/employee-invitations').send({}).expect(401);
  });

  it('unlinks an account that accepted for somebody else: it reads nothing of the record any more', async () => {
    const person = persons[6]!;
    await people.linkEmployee(office.books, person.employeeNumber, (await people.builders.user()).userId);
    await backOffice.delete(`${base}/employees/${person.employeeId}/account`).expect(204);
    await backOffice.delete(`${base}/employees/${person.employeeId}/account`).expect(404);
    expect((await hrm.get(`${base}/employees/${person.employeeId}`)).body).toMatchObject({ access: 'none', linkedAt: null });
  });

  it('confirms a doubted record, once', async () => {
    const { employeeId } = persons[2]!;
    const refused = await backOffice.post(`${base}/employees/${employeeId}/identity-confirmation`).expect(422);
    expect(refused.body.code).toBe('employee.not_in_doubt');
    await people.builders.sql(
      "update employee set identity_doubt_at = now(), identity_doubt_code = 'employee.birth_date_changed' where employee_id = $1",
      [employeeId],
    );
    expect((await hrm.post(`${base}/employees/${employeeId}/invitation`).expect(422)).body.code).toBe('employee.identity_doubt');
    const { body } = await backOffice.post(`${base}/employees/${employeeId}/identity-confirmation`).expect(200);
    expect(body.identityDoubtCode).toBeNull();
  });

  it('is closed for invitations where the contract has no payroll link, and says so', async () => {
    const { portalId, domainId } = office.books.administration;
    await people.builders.sql("update contract_line set state = 'ended', decided_at = now() where portal_id = $1 and domain_id = $2", [
      portalId,
      domainId,
    ]);
    const { body } = await hrm.post(`${base}/employees/${persons[11]!.employeeId}/invitation`).expect(403);
    expect(body.code).toMatch(/^contract\./);
    await hrm.get(`${base}/employees`).expect(200);
    await people.builders.sql("update contract_line set state = 'granted' where portal_id = $1 and domain_id = $2", [portalId, domainId]);
  });
});
