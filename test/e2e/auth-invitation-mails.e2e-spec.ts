import { EmployeeOffice } from '../support/employee-office';
import { signIn, type SignedInAgent } from '../support/sign-in';

const backOffice = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false, language: 'nl' };

/** Somebody with a valid login who would fill a mailbox, or mail to everybody in the name of the firm. */
describe('mails of invitations', () => {
  let office: EmployeeOffice;
  let governor: SignedInAgent;
  let foreign: SignedInAgent;

  beforeAll(async () => {
    office = await EmployeeOffice.start();
    const governs = async ({ portalId }: { portalId: string }) => {
      const user = await office.people.builders.user();
      await office.people.builders.membership(user, { portalId }, 'portal_admin');
      return signIn(office.people.app, user);
    };
    governor = await governs(office.books.administration);
    foreign = await governs(office.foreign.administration);
  });
  afterAll(() => office?.people.stop());
  beforeEach(() => office.people.builders.sql('delete from directory.throttle'));
  afterEach(() => office.people.at('2026-11-20T10:00:00Z'));

  const at = ({ administration }: EmployeeOffice['books'], path: string) => `/api/portals/${administration.portalId}${path}`;
  const invite = (email: string, by = governor, books = office.books) =>
    by.post(at(books, '/membership-invitations')).send({ ...backOffice, email });

  it('go to one mailbox ten times an hour by a portal, sent again or offered anew, and go on after', async () => {
    const email = 'victim@example.test';
    let { membershipInvitationId: id } = (await invite(email).expect(201)).body;
    for (let sent = 2; sent <= 10; sent += 1) {
      if (sent % 2 === 0) await governor.post(at(office.books, `/membership-invitations/${id}/mails`)).expect(204);
      else {
        await governor.delete(at(office.books, `/membership-invitations/${id}`)).expect(204);
        ({ membershipInvitationId: id } = (await invite(email.toUpperCase()).expect(201)).body);
      }
    }
    const refused = await governor.post(at(office.books, `/membership-invitations/${id}/mails`)).expect(429);
    expect(refused.body).toMatchObject({ code: 'request.throttled' });
    expect(Number(refused.headers['retry-after'])).toBe(3600);
    // What was offered before is as it was, and others are none the worse for it.
    const listed = await governor.get(at(office.books, '/membership-invitations')).expect(200);
    expect(listed.body.items).toMatchObject([{ membershipInvitationId: id }]);
    await invite('somebody.else@example.test').expect(201);
    await invite(email, foreign, office.foreign).expect(201);
    await governor.delete(at(office.books, `/membership-invitations/${id}`)).expect(204);
    await invite(email).expect(429);
    office.people.at('2026-11-20T11:00:00Z');
    await invite(email, await signIn(office.people.app, governor)).expect(201);
  });

  it('go to 300 mailboxes an hour by the administrators of a portal', async () => {
    for (let sent = 0; sent < 300; sent += 1) await invite(`anybody${sent}@example.test`).expect(201);
    await invite('one.more@example.test').expect(429);
    await invite('one.more@example.test', foreign, office.foreign).expect(201);
  }, 60_000);

  it('go to an employee ten times an hour, and say so of each where many are invited', async () => {
    const [one, other] = [office.persons[0]!, office.persons[1]!];
    const { hrm } = office.agents;
    for (let sent = 0; sent < 10; sent += 1) await hrm.post(`${office.base}/employees/${one.employeeId}/invitation`).expect(200);
    await hrm.post(`${office.base}/employees/${one.employeeId}/invitation`).expect(429);
    const { body } = await hrm
      .post(`${office.base}/employee-invitations`)
      .set('accept-language', 'en')
      .send({ employeeIds: [one.employeeId, other.employeeId] })
      .expect(200);
    expect(body.items).toMatchObject([
      { employeeId: one.employeeId, isInvited: false, code: 'request.throttled', remedy: 'Wait 3600 seconds and try again.' },
      { employeeId: other.employeeId, isInvited: true, code: null },
    ]);
  });
});
