import request from 'supertest';
import { EmployeeOffice, type KnownPerson } from '../support/employee-office';
import type { PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('an invitation to read one’s payslips', () => {
  let office: EmployeeOffice;
  let people: PayrollPeople;
  let base: string;
  let persons: KnownPerson[];
  let hrm: SignedInAgent;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
    ({ people, base, persons } = office);
    ({ hrm } = office.agents);
  });
  afterAll(() => people.stop());
  afterEach(() => people.at('2026-11-20T10:00:00Z'));

  it('makes an employee of who answers the birth date, and records the consent with its text', async () => {
    const person = persons[0]!;
    const token = await office.invited(person);
    expect(people.mails.at(-1)!.text).not.toContain(person.bornOn);
    const { body } = await office.anonymous(office.accepting(token, person)).expect(200);
    expect(body).toMatchObject({
      portalId: office.books.administration.portalId,
      administrationId: office.books.administration.administrationId,
    });

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
    const again = await office.anonymous(office.accepting(token, person)).expect(422);
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
    const token = await office.invited(person);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const { body } = await office.anonymous({ ...office.accepting(token, person), bornOn: `1960-01-0${attempt}` }).expect(422);
      expect(body).toMatchObject({ code: 'auth.second_fact_wrong', details: { attemptsLeft: 5 - attempt } });
    }
    expect((await office.anonymous(office.accepting(token, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    expect((await hrm.get(`${base}/employees/${person.employeeId}`)).body.access).not.toBe('linked');
  });

  it("takes nobody else's birth date, and not that of a colleague's invitation", async () => {
    const [one, other] = [persons[4]!, persons[5]!];
    const token = await office.invited(one);
    await office.anonymous({ ...office.accepting(token, one), bornOn: other.bornOn }).expect(422);
    await office.anonymous(office.accepting(token, one)).expect(200);
    const [colleague] = await people.builders.sql<{ userId: string | null }>(
      'select user_id as "userId" from employee where employee_id = $1',
      [other.employeeId],
    );
    expect(colleague!.userId).toBeNull();
  });

  it('ends after four days, and by a newer invitation', async () => {
    const person = persons[6]!;
    const first = await office.invited(person);
    const second = await office.invited(person);
    expect((await office.anonymous(office.accepting(first, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    people.at('2026-11-24T10:00:01Z');
    expect((await office.anonymous(office.accepting(second, person)).expect(422)).body.code).toBe('auth.invitation_invalid');
    people.at('2026-11-24T09:59:59Z');
    await office.anonymous(office.accepting(second, person)).expect(200);
  });

  it('is accepted signed in by who has an account, for several records and in several portals', async () => {
    const person = persons[7]!;
    const account = await people.builders.user();
    await people.builders.sql('update directory.user_account set email = $2 where user_id = $1', [account.userId, person.email]);
    const agent = await signIn(people.app, account);
    const token = await office.invited(person);
    expect((await office.anonymous(office.accepting(token, person)).expect(422)).body.code).toBe('auth.account_exists');
    await agent.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person)).expect(200);
    const second = persons[8]!;
    await agent
      .post('/api/me/employee-invitations')
      .send(office.acceptingSignedIn(await office.invited(second), second))
      .expect(200);
    const linked = await people.builders.sql('select 1 from employee where user_id = $1', [account.userId]);
    expect(linked).toHaveLength(2);
    expect(await people.builders.sql('select 1 from employee_consent where user_id = $1', [account.userId])).toEqual([]);
  });

  it('links one person only, when two accept at the same time', async () => {
    const person = persons[9]!;
    const token = await office.invited(person);
    const agents = [await signIn(people.app, await people.builders.user()), await signIn(people.app, await people.builders.user())];
    const answers = await Promise.all(
      agents.map((agent) => agent.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });

  it('invites many at once, and says of each whether it went out, or why not', async () => {
    const [withoutEmail, ready, linked] = [persons[10]!, persons[11]!, persons[0]!];
    await people.builders.sql('update employee set email = null where employee_id = $1', [withoutEmail.employeeId]);
    const [stranger] = await office.foreignPersons();
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
    await people.release(office.books);
    expect(people.mails.slice(sent).map((mail) => mail.to)).toEqual([ready.email]);
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
    const answer = await office.anonymous(body).expect(400);
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
