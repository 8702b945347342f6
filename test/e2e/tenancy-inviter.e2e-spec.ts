import request from 'supertest';
import { ApiStage } from '../support/api-stage';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** An administrator who invited people, themselves among them, and whose role is taken then. */
describe('invitations of somebody whose role is taken', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let portal: BuiltPortal;
  let left: BuiltUser;
  let held: string;
  let leaving: SignedInAgent;
  let staying: SignedInAgent;
  let count = 0;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin();
    portal = await build.portal();
    left = await build.user();
    held = await build.membership(left, portal, 'portal_admin');
    leaving = await signIn(app, left);
    const other = await build.user();
    await build.membership(other, portal, 'portal_admin');
    staying = await signIn(app, other);
  });

  afterAll(async () => {
    await stage.close();
  });

  const at = (path: string) => `/api/portals/${portal.portalId}${path}`;
  const backOffice = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false };

  async function invite(by: SignedInAgent, more: object = {}): Promise<{ membershipInvitationId: string; token: string }> {
    const body = { ...backOffice, email: `invited${(count += 1)}@example.test`, language: 'nl', ...more };
    const { membershipInvitationId } = (await by.post(at('/membership-invitations')).send(body).expect(201)).body;
    await stage.sendOut(portal.portalId);
    return { membershipInvitationId, token: stage.lastToken('invitation') };
  }
  const acceptAs = (agent: SignedInAgent, token: string) => agent.post('/api/me/member-invitations/acceptance').send({ token });
  const acceptAsNew = (token: string) =>
    request(app.getHttpServer())
      .post('/api/member-invitations/acceptance')
      .send({ token, name: 'Newcomer', password: 'a long enough sentence', language: 'nl' });
  const rolesHeld = async () =>
    (
      await build.sql<{ role: string }>('select role from membership where portal_id = $1 and user_id = $2 and revoked_at is null', [
        portal.portalId,
        left.userId,
      ])
    ).map(({ role }) => role);
  const withdrawn = async () =>
    (
      await build.sql<{ id: string }>(
        `select subject_id as id from audit_entry where portal_id = $1 and action = 'membership_invitation.withdrawn' order by audit_entry_id`,
        [portal.portalId],
      )
    ).map(({ id }) => id);
  const open = async () => (await staying.get(at('/membership-invitations')).expect(200)).body.total as number;

  it.each([
    ['revoked', () => staying.delete(at(`/memberships/${held}`)), []],
    ['changed to one that may not invite', () => staying.put(at(`/memberships/${held}`)).send(backOffice), ['back_office']],
  ] as const)('end with the role: %s', async (_, take, roles) => {
    const back = await invite(leaving, { email: left.email.replace('@', '+back@'), role: 'portal_admin' });
    const friend = await invite(leaving);
    const others = await invite(staying);
    await take().expect(204);

    const again = await signIn(app, left);
    for (const refused of [await acceptAs(again, back.token), await acceptAsNew(friend.token)])
      expect([refused.status, refused.body.code]).toEqual([422, 'auth.invitation_invalid']);
    expect(await rolesHeld()).toEqual(roles);
    // Recorded one by one; what somebody else offered stands.
    expect(await withdrawn()).toEqual([back.membershipInvitationId, friend.membershipInvitationId]);
    expect(await open()).toBe(1);
    await acceptAsNew(others.token).expect(201);
  });

  it('stand while the person may invite by another role of theirs, or only their terms change', async () => {
    const { token } = await invite(leaving);
    const second = await build.membership(left, portal, 'back_office');
    await staying.delete(at(`/memberships/${second}`)).expect(204);
    await staying
      .put(at(`/memberships/${held}`))
      .send({ ...backOffice, role: 'portal_admin', mayOpenPayslips: true })
      .expect(204);
    expect(await withdrawn()).toEqual([]);
    await acceptAsNew(token).expect(201);
  });

  it('give nothing where the one was sent while the other was taken', async () => {
    const { token } = await invite(leaving, { role: 'portal_admin' });
    // As if it had been on its way: the role is gone, and nothing withdrew the invitation.
    await build.sql('update membership set revoked_at = now() where membership_id = $1', [held]);
    const refused = await acceptAs(await signIn(app, left), token).expect(422);
    expect(refused.body.code).toBe('auth.invitation_invalid');
    expect(await rolesHeld()).toEqual([]);
  });
});
