import request from 'supertest';
import { type BuiltAdministration } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

const password = 'een lange zin als wachtwoord';

interface Person {
  employeeId: string;
  employeeNumber: number;
  email: string;
  bornOn: string;
}

describe('employees and their invitations', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let sibling: BuiltAdministration;
  let foreign: LinkedBooks;
  let backOffice: SignedInAgent;
  let hrm: SignedInAgent;
  let management: SignedInAgent;
  let persons: Person[];
  let base: string;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    const { builders, app } = people;
    books = await people.books(70101);
    foreign = await people.books(70101);
    sibling = await builders.administration(books.administration, { isStandard: false });
    await people.importEmployees(books);
    await people.importEmployees(foreign);
    const member = async (role: 'back_office' | 'hrm' | 'management') => {
      const user = await builders.user();
      await builders.membership(user, books.administration, role, { domainId: books.administration.domainId });
      return signIn(app, user);
    };
    [backOffice, hrm, management] = [await member('back_office'), await member('hrm'), await member('management')];
    persons = await personsOf(books);
    base = pathOf(books.administration);
  });
  afterAll(() => people.stop());
  afterEach(() => people.at('2026-11-20T10:00:00Z'));

  const pathOf = ({ portalId, administrationId }: BuiltAdministration) => `/api/portals/${portalId}/administrations/${administrationId}`;
  const personsOf = async ({ administration, link }: LinkedBooks): Promise<Person[]> => {
    const rows = await people.builders.sql<Omit<Person, 'bornOn'>>(
      `select employee_id as "employeeId", employee_number as "employeeNumber", email from employee where administration_id = $1 order by employee_number`,
      [administration.administrationId],
    );
    const known = new Map(people.payroll(link.clientNumber).employments.map((one) => [one.employeeNumber, one.dateOfBirth]));
    return rows.map((row) => ({ ...row, bornOn: known.get(row.employeeNumber)! }));
  };
  const anonymous = (body: object) => request(people.app.getHttpServer()).post('/api/employee-invitations').send(body);
  /** Invites, and gives the token of the mail. */
  const invited = async (person: Person): Promise<string> => {
    await hrm.post(`${base}/employees/${person.employeeId}/invitation`).expect(200);
    await people.release(books);
    const mail = people.mails.at(-1)!;
    expect(mail.to).toBe(person.email);
    return /\/invitation#([\w-]{43})/.exec(mail.text)![1]!;
  };
  const accepting = (token: string, person: Person) => ({
    token,
    bornOn: person.bornOn,
    agreesToDigitalPayslips: true,
    language: 'nl',
    name: 'Nieuwe Lezer',
    password,
  });
  const signedInBody = (token: string, person: Person) => ({
    token,
    bornOn: person.bornOn,
    agreesToDigitalPayslips: false,
    language: 'en',
  });

  it('lists employees for back office, HRM and management, with neither birth date nor BSN', async () => {
    for (const agent of [backOffice, hrm, management]) {
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
    await people.builders.membership(stranger, foreign.administration, 'portal_admin');
    const outsider = await signIn(people.app, stranger);
    const limited = await people.builders.user();
    await people.builders.membership(limited, books.administration, 'back_office', {
      domainId: books.administration.domainId,
      administrationIds: [sibling.administrationId],
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
    const besides = pathOf(sibling);
    await backOffice.get(`${besides}/employees/${employeeId}`).expect(404);
    await backOffice.post(`${besides}/employees/${employeeId}/identity-confirmation`).expect(404);
    await backOffice.delete(`${besides}/employees/${employeeId}/account`).expect(404);
    expect((await backOffice.get(`${besides}/employees`).expect(200)).body).toEqual({ items: [], total: 0 });
    const own = await outsider.get(`${pathOf(foreign.administration)}/employees?pageSize=200`).expect(200);
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

  it('makes an employee of who answers the birth date, and records the consent with its text', async () => {
    const person = persons[0]!;
    const token = await invited(person);
    expect(people.mails.at(-1)!.text).not.toContain(person.bornOn);
    const { body } = await anonymous(accepting(token, person)).expect(200);
    expect(body).toMatchObject({ portalId: books.administration.portalId, administrationId: books.administration.administrationId });

    const [row] = await people.builders.sql<{ userId: string }>(
      `select e.user_id as "userId" from employee e join directory.user_account u on u.user_id = e.user_id
       join directory.user_portal p on p.user_id = u.user_id and p.portal_id = e.portal_id where e.employee_id = $1 and u.email = $2`,
      [person.employeeId, person.email],
    );
    expect(row).toBeDefined();
    const shown = await request(people.app.getHttpServer())
      .get('/api/employee-invitations/consent-text')
      .set('accept-language', 'nl')
      .expect(200);
    const consents = await people.builders.sql('select user_id as "userId", language, text from employee_consent where employee_id = $1', [
      person.employeeId,
    ]);
    expect(consents).toEqual([{ userId: row!.userId, language: 'nl', text: shown.body.text }]);
    const again = await anonymous(accepting(token, person)).expect(422);
    expect(again.body.code).toBe('auth.invitation_invalid');
    const listed = await hrm.get(`${base}/employees/${person.employeeId}`).expect(200);
    expect(listed.body).toMatchObject({ access: 'linked', consentedAt: expect.any(String) });
    const refused = await hrm.post(`${base}/employees/${person.employeeId}/invitation`).expect(422);
    expect(refused.body.code).toBe('employee.already_linked');
    const actions = await people.builders.sql<{ action: string }>(
      'select action from audit_entry where subject_id = $1 order by audit_entry_id',
      [person.employeeId],
    );
    expect(actions.map(({ action }) => action)).toEqual(['employee.invited', 'employee.linked']);
  });

  it('is dead after five wrong birth dates, also for the right one', async () => {
    const person = persons[3]!;
    const token = await invited(person);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const { body } = await anonymous({ ...accepting(token, person), bornOn: `1960-01-0${attempt}` }).expect(422);
      expect(body).toMatchObject({ code: 'auth.second_fact_wrong', details: { attemptsLeft: 5 - attempt } });
    }
    expect((await anonymous(accepting(token, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    expect((await hrm.get(`${base}/employees/${person.employeeId}`)).body.access).not.toBe('linked');
  });

  it("takes nobody else's birth date, and not that of a colleague's invitation", async () => {
    const [one, other] = [persons[4]!, persons[5]!];
    const token = await invited(one);
    await anonymous({ ...accepting(token, one), bornOn: other.bornOn }).expect(422);
    await anonymous(accepting(token, one)).expect(200);
    const [colleague] = await people.builders.sql<{ userId: string | null }>(
      'select user_id as "userId" from employee where employee_id = $1',
      [other.employeeId],
    );
    expect(colleague!.userId).toBeNull();
  });

  it('ends after four days, and by a newer invitation', async () => {
    const person = persons[6]!;
    const first = await invited(person);
    const second = await invited(person);
    expect((await anonymous(accepting(first, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    people.at('2026-11-24T10:00:01Z');
    expect((await anonymous(accepting(second, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    people.at('2026-11-24T09:59:59Z');
    await anonymous(accepting(second, person)).expect(200);
  });

  it('is accepted signed in by who has an account, for several records and in several portals', async () => {
    const person = persons[7]!;
    const account = await people.builders.user();
    await people.builders.sql('update directory.user_account set email = $2 where user_id = $1', [account.userId, person.email]);
    const agent = await signIn(people.app, account);
    const token = await invited(person);
    expect((await anonymous(accepting(token, person)).expect(422)).body.code).toBe('auth.account_exists');
    await agent.post('/api/me/employee-invitations').send(signedInBody(token, person)).expect(200);
    const second = persons[8]!;
    await agent
      .post('/api/me/employee-invitations')
      .send(signedInBody(await invited(second), second))
      .expect(200);
    const linked = await people.builders.sql('select 1 from employee where user_id = $1', [account.userId]);
    expect(linked).toHaveLength(2);
    expect(await people.builders.sql('select 1 from employee_consent where user_id = $1', [account.userId])).toEqual([]);
  });

  it('links one person only, when two accept at the same time', async () => {
    const person = persons[9]!;
    const token = await invited(person);
    const agents = [await signIn(people.app, await people.builders.user()), await signIn(people.app, await people.builders.user())];
    const answers = await Promise.all(agents.map((agent) => agent.post('/api/me/employee-invitations').send(signedInBody(token, person))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });

  it('invites many at once, and says of each whether it went out, or why not', async () => {
    const [withoutEmail, ready, linked] = [persons[10]!, persons[11]!, persons[0]!];
    await people.builders.sql('update employee set email = null where employee_id = $1', [withoutEmail.employeeId]);
    const [stranger] = await personsOf(foreign);
    const ids = [withoutEmail, ready, linked, stranger!].map((person) => person.employeeId);
    const { body } = await hrm.post(`${base}/employee-invitations`).set('accept-language', 'en').send({ employeeIds: ids }).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        employeeId: ids[0],
        isInvited: false,
        code: 'employee.email_unknown',
        remedy: 'Fill in the e-mail address in Loket and fetch again.',
      }),
      { employeeId: ids[1], isInvited: true, expiresAt: '2026-11-24T10:00:00.000Z', code: null, title: null, remedy: null },
      expect.objectContaining({ employeeId: ids[2], isInvited: false, code: 'employee.already_linked' }),
      expect.objectContaining({ employeeId: ids[3], isInvited: false, code: 'request.not_found' }),
    ]);
    const sent = people.mails.length;
    await people.release(books);
    expect(people.mails.slice(sent).map((mail) => mail.to)).toEqual([ready.email]);
  });

  it('unlinks an account that accepted for somebody else: it reads nothing of the record any more', async () => {
    const person = persons[6]!;
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
    const { portalId, domainId } = books.administration;
    await people.builders.sql("update contract_line set state = 'ended', decided_at = now() where portal_id = $1 and domain_id = $2", [
      portalId,
      domainId,
    ]);
    const { body } = await hrm.post(`${base}/employees/${persons[11]!.employeeId}/invitation`).expect(403);
    expect(body.code).toMatch(/^contract\./);
    await hrm.get(`${base}/employees`).expect(200);
    await people.builders.sql("update contract_line set state = 'granted' where portal_id = $1 and domain_id = $2", [portalId, domainId]);
  });

  it.each([
    ['nothing', {}, ['agreesToDigitalPayslips', 'bornOn', 'language', 'name', 'password', 'token']],
    [
      'null',
      { token: null, bornOn: null, agreesToDigitalPayslips: null, language: null, name: null, password: null },
      ['agreesToDigitalPayslips', 'bornOn', 'language', 'name', 'password', 'token'],
    ],
    [
      'other types',
      { token: 1, bornOn: 2, agreesToDigitalPayslips: 'yes', language: 3, name: {}, password: [] },
      ['agreesToDigitalPayslips', 'bornOn', 'language', 'name', 'password', 'token'],
    ],
    [
      'too much',
      {
        token: 'x'.repeat(5000),
        bornOn: '1990-13-45',
        agreesToDigitalPayslips: true,
        language: 'de',
        name: 'x'.repeat(201),
        password: 'x'.repeat(129),
      },
      ['bornOn', 'language', 'name', 'password', 'token'],
    ],
  ])('refuses an acceptance with %s, naming every wrong field', async (_, body, wrong) => {
    const answer = await anonymous(body).expect(400);
    expect(answer.body.details.fields.map((one: { field: string }) => one.field).sort()).toEqual(wrong);
  });

  const anId = '00000000-0000-7000-8000-000000000000';
  it.each([
    ['nobody named', {}],
    ['null', { employeeIds: null }],
    ['a text', { employeeIds: 'x' }],
    ['an empty list', { employeeIds: [] }],
    ['no ids', { employeeIds: ['x'] }],
    ['one id twice', { employeeIds: [anId, anId] }],
    ['201 ids', { employeeIds: Array.from({ length: 201 }, (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`) }],
  ])('refuses a bulk invitation with %s', async (_, body) => {
    await hrm.post(`${base}/employee-invitations`).send(body).expect(400);
  });
});
