import { LoketTokenService } from '../../libs/payroll/connection/loket-token.service';
import { type SignedInAgent, signIn } from '../support/sign-in';
import { connect, type Firm, firm, type LoketStage, loketStage, setClient, signInFields, tokenRequests } from '../support/loket';

describe('consent at Loket', () => {
  let stage: LoketStage;
  let ours: Firm;

  beforeAll(async () => {
    stage = await loketStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    ours = await firm(stage);
    await setClient(stage, ours);
  });

  /** Plays the person at Loket: signs in there, decides, and gives where Loket sends the browser. */
  async function atLoket(authorizationUrl: string, decision: 'allow' | 'deny' = 'allow'): Promise<string> {
    const url = new URL(authorizationUrl);
    const { username, password, environmentCode } = signInFields(stage.simulator);
    const form = new URLSearchParams([
      ...url.searchParams,
      ['username', username],
      ['password', password],
      ['environment_code', environmentCode],
      ['decision', decision],
    ]);
    const answer = await fetch(`${url.origin}${url.pathname}`, { method: 'POST', body: form, redirect: 'manual' });
    expect(answer.status).toBe(302);
    const back = new URL(answer.headers.get('location')!);
    expect(`${back.origin}${back.pathname}`).toBe('http://localhost:8080/api/loket/consent-callback');
    return `/api/loket/consent-callback${back.search}`;
  }

  const begin = async (agent: SignedInAgent = ours.admin): Promise<string> =>
    (await agent.post(`${ours.at.domain}/loket-consent`).expect(200)).body.authorizationUrl as string;
  const resultOf = async (agent: SignedInAgent, callback: string): Promise<Record<string, string>> => {
    const answer = await agent.get(callback).expect(302);
    expect(answer.headers['cache-control']).toBe('no-store');
    const to = new URL(answer.headers['location']!);
    expect(`${to.origin}${to.pathname}`).toBe('http://localhost:8080/consent-result');
    return Object.fromEntries(to.searchParams);
  };
  const credential = async () => (await ours.admin.get(`${ours.at.domain}/loket-credential`)).body.own;

  it('links the domain that it was asked for, without any password', async () => {
    const result = await resultOf(ours.admin, await atLoket(await begin()));
    expect(result).toEqual({ outcome: 'linked', portalId: ours.portal.portalId, domainId: ours.domain.domainId });
    expect(await credential()).toMatchObject({ kind: 'consent', username: null, environmentCode: null, state: 'working', level: 'domain' });
    const tested = await ours.admin.post(`${ours.at.domain}/loket-credential/test`).expect(200);
    expect(tested.body.works).toBe(true);
  });

  it('links nothing in another session, also of the same person; the right one can still finish', async () => {
    const callback = await atLoket(await begin());
    const sameUser = await signIn(stage.app, { userId: ours.admin.userId });
    const theirs = await firm(stage);
    await setClient(stage, theirs);
    for (const agent of [sameUser, theirs.admin]) {
      expect(await resultOf(agent, callback)).toEqual({ outcome: 'failed', code: 'consent.state_refused' });
    }
    expect(await credential()).toBeNull();
    expect((await theirs.admin.get(`${theirs.at.domain}/loket-credential`)).body.own).toBeNull();
    expect(await resultOf(ours.admin, callback)).toMatchObject({ outcome: 'linked' });
  });

  it('takes a state once', async () => {
    const callback = await atLoket(await begin());
    expect(await resultOf(ours.admin, callback)).toMatchObject({ outcome: 'linked' });
    expect(await resultOf(ours.admin, callback)).toEqual({ outcome: 'failed', code: 'consent.state_refused' });
  });

  it('takes no state that is too old, unknown, missing, repeated or too long', async () => {
    const callback = await atLoket(await begin());
    await stage.builders.sql('update directory.consent_state set expires_at = now() where portal_id = $1', [ours.portal.portalId]);
    const refused = { outcome: 'failed', code: 'consent.state_refused' };
    expect(await resultOf(ours.admin, callback)).toEqual(refused);
    const path = '/api/loket/consent-callback';
    for (const query of [
      '',
      '?code=x',
      '?state=unknown&code=x',
      '?state=a&state=b&code=x',
      `?state=${'x'.repeat(1000)}&code=x`,
      '?state[a]=1&code=x',
    ])
      expect(await resultOf(ours.admin, path + query)).toEqual(refused);
    expect(await credential()).toBeNull();
  });

  it('links nothing when the person refuses, or the code is not Loket’s', async () => {
    expect(await resultOf(ours.admin, await atLoket(await begin(), 'deny'))).toEqual({ outcome: 'failed', code: 'consent.refused' });
    const callback = (await atLoket(await begin())).replace(/code=[^&]+/, 'code=made-up');
    expect(await resultOf(ours.admin, callback)).toEqual({ outcome: 'failed', code: 'loket.credentials_refused' });
    expect(await credential()).toBeNull();
  });

  it('links nothing when the person has lost the right, or the contract has closed, in between', async () => {
    const user = await stage.builders.user();
    const membershipId = await stage.builders.membership(user, ours.portal, 'back_office', { domainId: ours.domain.domainId });
    const backOffice = await signIn(stage.app, user);
    const callback = await atLoket(await begin(backOffice));
    await stage.builders.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    expect(await resultOf(backOffice, callback)).toEqual({ outcome: 'failed', code: 'request.not_found' });
    const closing = await atLoket(await begin());
    await stage.builders.sql("update contract_line set state = 'ended' where portal_id = $1", [ours.portal.portalId]);
    expect(await resultOf(ours.admin, closing)).toEqual({ outcome: 'failed', code: 'contract.feature_missing' });
    expect(await credential()).toBeNull();
    await ours.admin.post(`${ours.at.domain}/loket-consent`).expect(403);
  });

  it('asks for a session before anything else', async () => {
    const callback = await atLoket(await begin());
    const answer = await stage.app.inject({ method: 'GET', url: callback });
    expect(answer.statusCode).toBe(401);
    expect(await credential()).toBeNull();
  });

  it('takes the place of a password, whose secret is gone', async () => {
    await connect(stage, ours);
    await resultOf(ours.admin, await atLoket(await begin()));
    expect(await credential()).toMatchObject({ kind: 'consent', revision: 2 });
    const [row] = await stage.builders.sql('select password_sealed, username from loket_credential where portal_id = $1', [
      ours.portal.portalId,
    ]);
    expect(row).toEqual({ password_sealed: null, username: null });
  });

  it('has to be given again when its newest token got lost: one incident, no further attempt, closed by the new consent', async () => {
    await resultOf(ours.admin, await atLoket(await begin()));
    // As after a process that died between Loket's answer and its storing: the token that we know was used up.
    stage.simulator.control.people.revokeTokens();
    await stage.builders.sql('update loket_token set expires_at = now() where portal_id = $1', [ours.portal.portalId]);
    stage.simulator.control.resetRequestCounts();
    const { loketCredentialId } = await credential();
    const tokens = stage.app.get(LoketTokenService);
    const scope = { portalId: ours.portal.portalId, actor: { kind: 'system' } as const };
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => tokens.accessToken(scope, loketCredentialId)));
    expect(answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as { code: string }).code : 'a token'))).toEqual(
      Array<string>(8).fill('loket_credential.consent_needed'),
    );
    expect(tokenRequests(stage)).toBe(1);
    expect(await credential()).toMatchObject({ state: 'failing', failureCode: 'loket_credential.consent_needed' });
    const incidents = async () => (await ours.admin.get(`${ours.at.portal}/incidents?isOpen=true`)).body;
    expect(await incidents()).toMatchObject({
      total: 1,
      items: [{ code: 'loket_credential.consent_needed', domainId: ours.domain.domainId }],
    });
    expect(await resultOf(ours.admin, await atLoket(await begin()))).toMatchObject({ outcome: 'linked' });
    expect(await credential()).toMatchObject({ state: 'working', failureCode: null });
    expect(await incidents()).toMatchObject({ total: 0 });
  });
});
