import request from 'supertest';
import type { BuiltUser } from '../support/builders';
import { EmployeeOffice } from '../support/employee-office';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** Mails to people who join a portal between its decision to ask for a second factor and the day from which it does. */
describe('the announcement of a second factor to who joins after the decision', () => {
  let office: EmployeeOffice;
  let governor: SignedInAgent;
  let portalId: string;
  let next = 0;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
    ({ portalId } = office.books.administration);
    const user = await office.people.builders.user();
    await equip(user);
    await office.people.builders.membership(user, { portalId }, 'portal_admin');
    governor = await signIn(office.people.app, user, { hasSecondFactor: true });
  });
  beforeEach(async () => {
    office.people.at('2026-11-20T10:00:00Z');
    await decide(null);
  });
  afterAll(() => office?.people.stop());

  const equip = ({ userId }: BuiltUser) =>
    office.people.builders.sql(
      "insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at) values ($1, '\\x00', now(), now())",
      [userId],
    );
  /** The rule as it stands, and everybody told who is there. */
  async function decide(day: string | null, audience: 'members' | 'everyone' = 'members'): Promise<void> {
    await office.people.builders.sql('update portal set second_factor_required_on = $2, second_factor_for = $3 where portal_id = $1', [
      portalId,
      day,
      audience,
    ]);
  }
  async function offered(): Promise<string> {
    const body = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false, language: 'nl' };
    await governor
      .post(`/api/portals/${portalId}/membership-invitations`)
      .send({ ...body, email: `newcomer${(next += 1)}@example.test` })
      .expect(201);
    await office.people.release(office.books);
    return /\/invitation#([\w-]{43})/.exec(office.people.mails.at(-1)!.text)![1]!;
  }
  const somebody = () => office.people.builders.user();
  async function joins(user: BuiltUser): Promise<void> {
    const token = await offered();
    const agent = await signIn(office.people.app, user, { hasSecondFactor: true });
    await agent.post('/api/me/member-invitations/acceptance').send({ token }).expect(201);
  }
  async function isEmployed(user: BuiltUser): Promise<void> {
    const person = office.persons[(next += 1) % office.persons.length]!;
    const token = await office.invited(person);
    const agent = await signIn(office.people.app, user);
    await agent.post('/api/me/employee-invitations').send(office.acceptingSignedIn(token, person)).expect(200);
  }
  /** What is sent from here on about a second factor: to whom, and of which day. */
  async function told(): Promise<string[]> {
    const before = office.people.mails.length;
    // Of many people they become due ten a second.
    await office.people.builders.sql("update outbox set available_at = now() where state = 'waiting'");
    await office.people.release(office.books);
    return office.people.mails
      .slice(before)
      .filter(({ text }) => text.includes('/my/second-factor'))
      .map(({ to, text }) => `${to} ${/\d+ \w+ 2\d{3}/.exec(text)![0]}`);
  }

  it('goes once to who accepts a membership, with the account or without one before', async () => {
    await decide('2026-12-01');
    const known = await somebody();
    await joins(known);
    expect(await told()).toEqual([`${known.email} 1 december 2026`]);
    const token = await offered();
    const address = office.people.mails.at(-1)!.to;
    await request(office.people.app.getHttpServer())
      .post('/api/member-invitations/acceptance')
      .send({ token, name: 'Newcomer', password: 'a long enough sentence', language: 'nl' })
      .expect(201);
    expect(await told()).toEqual([`${address} 1 december 2026`]);
    expect(await told()).toEqual([]);
  });

  it('goes to who becomes an employee where the rule is for everyone, and to no employee where it is not', async () => {
    await decide('2026-12-01');
    const reader = await somebody();
    await isEmployed(reader);
    expect(await told()).toEqual([]);
    await decide('2026-12-01', 'everyone');
    const asked = await somebody();
    await isEmployed(asked);
    expect(await told()).toEqual([`${asked.email} 1 december 2026`]);
    // A second employer, and a role beside it, ask nothing new; a role asks something new of who was not asked as an employee.
    await isEmployed(asked);
    await joins(asked);
    expect(await told()).toEqual([]);
    await decide('2026-12-01');
    await joins(reader);
    expect(await told()).toEqual([`${reader.email} 1 december 2026`]);
  });

  it('goes to nobody without a rule, with a second factor, or where the portal itself asks by now', async () => {
    await joins(await somebody());
    await decide('2026-12-01');
    const ready = await somebody();
    await equip(ready);
    await joins(ready);
    await decide('2026-11-20');
    await joins(await somebody());
    expect(await told()).toEqual([]);
  });

  it('misses nobody who joins while it is decided', async () => {
    // Whichever comes first: the decision finds the person, or the person finds the decision.
    for (const isDecidedFirst of [true, false]) {
      await decide(null);
      const user = await somebody();
      const token = await offered();
      const agent = await signIn(office.people.app, user);
      const decision = () =>
        Promise.resolve(
          governor
            .put(`/api/portals/${portalId}/security`)
            .send({ secondFactorRequiredOn: '2026-12-20', secondFactorFor: 'members' })
            .expect(204),
        );
      const joining = () => Promise.resolve(agent.post('/api/me/member-invitations/acceptance').send({ token }).expect(201));
      await Promise.all(isDecidedFirst ? [decision(), joining()] : [joining(), decision()]);
      expect((await told()).filter((line) => line.startsWith(user.email))).toEqual([`${user.email} 20 december 2026`]);
    }
  });
});
