import request from 'supertest';
import { ApiStage } from '../support/api-stage';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

const newcomer = { name: 'Newcomer', password: 'a long enough sentence', language: 'nl' };

describe('membership', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let portal: BuiltPortal;
  let domain: BuiltDomain;
  let books: BuiltAdministration;
  let otherBooks: BuiltAdministration;
  let governor: BuiltUser;
  let governing: string;
  let agent: SignedInAgent;
  let count = 0;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin();
    portal = await build.portal({ name: 'Kantoor West' });
    domain = await build.domain(portal);
    books = await build.administration(domain);
    otherBooks = await build.administration(await build.domain(portal));
    governor = await build.user({ name: 'Governor' });
    governing = await build.membership(governor, portal, 'portal_admin');
    agent = await signIn(app, governor);
  });

  afterAll(async () => {
    await stage.close();
  });

  const base = () => `/api/portals/${portal.portalId}`;
  const terms = (more: object = {}) => ({ role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false, ...more });
  const invite = (more: object = {}) =>
    agent
      .post(`${base()}/membership-invitations`)
      .send({ ...terms(), email: `invited${(count += 1)}@example.test`, language: 'nl', ...more });
  const change = (membershipId: string, body: object) => agent.put(`${base()}/memberships/${membershipId}`).send(body);
  const post = (path: string, body: object) => request(app.getHttpServer()).post(`/api/${path}`).send(body);
  const mailed = async (): Promise<string> => {
    await stage.sendOut(portal.portalId);
    return stage.lastToken('invitation');
  };
  const trail = async () =>
    (
      await build.sql<{ action: string }>('select action from audit_entry where portal_id = $1 order by audit_entry_id', [portal.portalId])
    ).map(({ action }) => action);

  it('is offered by mail and accepted by somebody new, who then works within its limits', async () => {
    const email = 'Someone.New@Example.test';
    const limited = { email, domainId: domain.domainId, administrationIds: [books.administrationId], mayOpenPayslips: true };
    const { membershipInvitationId } = (await invite(limited).expect(201)).body;
    const token = await mailed();
    expect(stage.mails.map(({ to, subject }) => [to, subject])).toEqual([['someone.new@example.test', 'Uitnodiging van Kantoor West']]);
    expect((await agent.get(`${base()}/membership-invitations`).expect(200)).body).toMatchObject({
      total: 1,
      items: [
        {
          membershipInvitationId,
          email: 'someone.new@example.test',
          role: 'back_office',
          isExpired: false,
          administrations: [{ administrationId: books.administrationId }],
        },
      ],
    });
    const accepted = (await post('member-invitations/acceptance', { token, ...newcomer }).expect(201)).body;
    expect(accepted.portalId).toBe(portal.portalId);
    await post('member-invitations/acceptance', { token, ...newcomer }).expect(422);
    const session = (await post('session', { email, password: newcomer.password }).expect(201)).body;
    expect(session.portals).toEqual([{ portalId: portal.portalId, name: 'Kantoor West' }]);
    const theirs = await signIn(app, { userId: session.user.userId });
    expect(
      (await theirs.get(`${base()}/administrations`).expect(200)).body.items.map(
        (item: { administrationId: string }) => item.administrationId,
      ),
    ).toEqual([books.administrationId]);
    const { items } = (await agent.get(`${base()}/memberships?role=back_office`).expect(200)).body;
    expect(items).toEqual([
      {
        membershipId: accepted.membershipId,
        userId: session.user.userId,
        name: 'Newcomer',
        email: 'someone.new@example.test',
        role: 'back_office',
        domainId: domain.domainId,
        domainName: expect.any(String),
        administrations: [{ administrationId: books.administrationId, name: expect.any(String) }],
        mayOpenPayslips: true,
        createdAt: expect.any(String),
      },
    ]);
    expect((await agent.get(`${base()}/membership-invitations`).expect(200)).body.total).toBe(0);
    expect(await trail()).toEqual(['membership_invitation.sent', 'membership_invitation.accepted', 'membership.granted']);
    expect(JSON.stringify(await build.sql('select details from audit_entry where portal_id = $1', [portal.portalId]))).not.toContain(
      'example.test',
    );
  });

  it('is accepted by a person with an account while signed in, also in a second portal', async () => {
    const person = await build.user();
    const elsewhere = await build.portal();
    await build.membership(person, elsewhere, 'portal_admin');
    await invite({ email: person.email, role: 'hrm', domainId: domain.domainId }).expect(201);
    const token = await mailed();
    const refused = await post('member-invitations/acceptance', { token, ...newcomer }).expect(422);
    expect(refused.body.code).toBe('auth.account_exists');
    await post('me/member-invitations/acceptance', { token }).expect(401);
    const theirs = await signIn(app, person);
    await theirs.get(`${base()}/domains`).expect(404);
    await theirs.post('/api/me/member-invitations/acceptance').send({ token }).expect(201);
    await theirs.get(`${base()}/domains`).expect(200);
    await theirs.get(`/api/portals/${elsewhere.portalId}`).expect(200);
    await theirs.post('/api/me/member-invitations/acceptance').send({ token }).expect(422);
  });

  it('is not offered twice, nor what somebody has already', async () => {
    await invite({ email: 'twice@example.test' }).expect(201);
    expect((await invite({ email: 'TWICE@example.test' }).expect(422)).body.code).toBe('membership.invited_already');
    await invite({ email: 'twice@example.test', role: 'hrm', domainId: domain.domainId }).expect(201);
    expect((await invite({ email: governor.email, role: 'portal_admin' }).expect(422)).body.code).toBe('membership.exists');
    expect((await build.sql('select 1 from directory.mailed_token where portal_id = $1', [portal.portalId])).length).toBe(2);
  });

  it('is withdrawn, or mailed again with a new link that ends the old', async () => {
    const { membershipInvitationId } = (await invite().expect(201)).body;
    const old = await mailed();
    await agent.post(`${base()}/membership-invitations/${membershipInvitationId}/mails`).expect(204);
    const fresh = await mailed();
    expect(fresh).not.toBe(old);
    await post('member-invitations/acceptance', { token: old, ...newcomer }).expect(422);
    await agent.delete(`${base()}/membership-invitations/${membershipInvitationId}`).expect(204);
    await post('member-invitations/acceptance', { token: fresh, ...newcomer }).expect(422);
    await agent.delete(`${base()}/membership-invitations/${membershipInvitationId}`).expect(404);
    await agent.post(`${base()}/membership-invitations/${membershipInvitationId}/mails`).expect(404);
  });

  it('keeps an invitation usable when the new password is too weak', async () => {
    await invite().expect(201);
    const token = await mailed();
    const weak = await post('member-invitations/acceptance', { token, ...newcomer, password: 'welkom123456' }).expect(422);
    expect(weak.body.code).toBe('auth.password_well_known');
    await post('member-invitations/acceptance', { token, ...newcomer }).expect(201);
  });

  it.each<[string, () => object]>([
    ['membership.portal_wide_only', () => ({ role: 'portal_admin', domainId: domain.domainId })],
    ['membership.portal_wide_only', () => ({ role: 'portal_admin', administrationIds: [books.administrationId] })],
    ['membership.domain_needed', () => ({ role: 'management' })],
    ['membership.domain_needed', () => ({ role: 'hrm' })],
    ['membership.payslips_by_firm_only', () => ({ role: 'management', domainId: domain.domainId, mayOpenPayslips: true })],
    ['membership.payslips_by_firm_only', () => ({ role: 'hrm', domainId: domain.domainId, mayOpenPayslips: true })],
    ['membership.unknown_domain', () => ({ domainId: '01900000-0000-7000-8000-000000000000' })],
    ['membership.unknown_administration', () => ({ administrationIds: ['01900000-0000-7000-8000-000000000000'] })],
    ['membership.unknown_administration', () => ({ domainId: domain.domainId, administrationIds: [otherBooks.administrationId] })],
  ])('is refused with %s where the role can not be held, whether offered or changed', async (code, more) => {
    expect((await invite(more()).expect(422)).body.code).toBe(code);
    const membershipId = await build.membership(await build.user(), portal, 'back_office');
    expect((await change(membershipId, terms(more())).expect(422)).body.code).toBe(code);
    expect(await trail()).toEqual([]);
  });

  it.each([
    { role: 'employee' },
    { role: 'owner' },
    { email: 'nobody' },
    { administrationIds: [] },
    { administrationIds: ['x'] },
    { mayOpenPayslips: 'yes' },
    { domainId: 'x' },
    { language: 'de' },
    { email: null },
  ])('can not be offered with %j', async (more) => {
    expect((await invite(more).expect(400)).body.code).toBe('request.invalid');
    expect(await build.sql('select 1 from membership_invitation where portal_id = $1', [portal.portalId])).toEqual([]);
  });

  it('changes role, limits and the right to open payslips, from the next request on', async () => {
    const person = await build.user();
    const membershipId = await build.membership(person, portal, 'back_office', { administrationIds: [books.administrationId] });
    const theirs = await signIn(app, person);
    const reached = async () => (await theirs.get(`${base()}/administrations`)).body.total;
    expect(await reached()).toBe(1);
    await change(membershipId, terms({ mayOpenPayslips: true })).expect(204);
    expect(await reached()).toBe(2);
    await change(membershipId, terms({ role: 'management', domainId: domain.domainId })).expect(204);
    expect(await reached()).toBe(1);
    await agent.delete(`${base()}/memberships/${membershipId}`).expect(204);
    expect((await theirs.get(`${base()}/administrations`)).status).toBe(404);
    expect((await theirs.get('/api/session').expect(200)).body.portals).toEqual([]);
    await agent.delete(`${base()}/memberships/${membershipId}`).expect(404);
    await change(membershipId, terms()).expect(404);
    expect(await trail()).toEqual(['membership.changed', 'membership.changed', 'membership.revoked']);
  });

  it('keeps the portal among a person’s while another role of theirs is left', async () => {
    const person = await build.user();
    const first = await build.membership(person, portal, 'back_office');
    await build.membership(person, portal, 'hrm', { domainId: domain.domainId });
    await agent.delete(`${base()}/memberships/${first}`).expect(204);
    const theirs = await signIn(app, person);
    expect((await theirs.get('/api/session').expect(200)).body.portals).toHaveLength(1);
  });

  it('does not become the same as another of the person’s', async () => {
    const person = await build.user();
    await build.membership(person, portal, 'back_office');
    const second = await build.membership(person, portal, 'back_office', { domainId: domain.domainId });
    expect((await change(second, terms()).expect(422)).body.code).toBe('membership.exists');
  });

  it('of the last administrator stays', async () => {
    for (const answer of [await agent.delete(`${base()}/memberships/${governing}`), await change(governing, terms())])
      expect([answer.status, answer.body.code]).toEqual([422, 'membership.last_administrator']);
  });

  // One attempt of each: whom the other made a back office first, they could still remove.
  it.each([
    ['remove', 'removes'],
    ['demote', 'demotes'],
    ['remove', 'demotes'],
    ['demote', 'removes'],
  ])('of one administrator stays, though one tries to %s the other, who %s the first at the same time', async (first, second) => {
    const other = await build.user();
    const theirs = await build.membership(other, portal, 'portal_admin');
    const otherAgent = await signIn(app, other);
    const attempt = (by: SignedInAgent, way: string, membershipId: string) =>
      way.startsWith('remove')
        ? by.delete(`${base()}/memberships/${membershipId}`)
        : by.put(`${base()}/memberships/${membershipId}`).send(terms());
    const answers = await Promise.all([attempt(agent, first, theirs), attempt(otherAgent, second, governing)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await build.sql("select 1 from membership where portal_id = $1 and role = 'portal_admin' and revoked_at is null", [
      portal.portalId,
    ]);
    expect(left).toHaveLength(1);
  });

  it('is found by name, address, role and domain', async () => {
    const anna = await build.user({ name: 'Anna Ander' });
    await build.membership(anna, portal, 'hrm', { domainId: domain.domainId });
    const names = async (query: string) =>
      (await agent.get(`${base()}/memberships?${query}`).expect(200)).body.items.map((item: { name: string }) => item.name);
    expect(await names('')).toEqual(['Anna Ander', 'Governor']);
    expect(await names('search=anna')).toEqual(['Anna Ander']);
    expect(await names(`search=${governor.email}`)).toEqual(['Governor']);
    expect(await names('role=portal_admin')).toEqual(['Governor']);
    expect(await names(`domainId=${domain.domainId}`)).toEqual(['Anna Ander']);
  });
});
