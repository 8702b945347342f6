import { startSimulator } from '../simulator';
import type { Simulator } from '../simulator';
import { askToken, get, signIn } from '../testing/client';

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

describe('signing in at Loket', () => {
  let simulator: Simulator;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-11-20T10:00:00Z');
    simulator = await startSimulator({ clock: () => new Date(now) });
  });
  afterEach(() => simulator.close());

  const statusWith = async (token: string) => (await get(simulator, token, '/providers')).status;
  const redirectUri = 'http://127.0.0.1:9/callback?x=1';

  async function consent(decision: string, overrides: Record<string, string> = {}): Promise<Response> {
    const { clientId, username, password, environmentCode } = simulator;
    const fields = {
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'all',
      state: 's+/ 1',
      username,
      password,
      environment_code: environmentCode,
    };
    return fetch(`${simulator.oauthUrl}/authorize`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, decision, ...overrides }),
      redirect: 'manual',
    });
  }

  async function codeOf(response: Response): Promise<string> {
    return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
  }

  it('gives a token for user name, password and environment code, good for 3599 seconds', async () => {
    const token = await signIn(simulator);
    expect(await statusWith(token)).toBe(200);
    now += 3598_000;
    expect(await statusWith(token)).toBe(200);
    now += 1_000;
    expect(await statusWith(token)).toBe(401);
  });

  it.each([
    ['client_secret', 'invalid_client'],
    ['client_id', 'invalid_client'],
    ['username', 'invalid_grant'],
    ['password', 'invalid_grant'],
    ['environment_code', 'invalid_grant'],
    ['grant_type', 'unsupported_grant_type'],
  ])('refuses a wrong %s with %s', async (field, error) => {
    const { username, password, environmentCode } = simulator;
    const response = await askToken(simulator, {
      grant_type: 'password',
      username,
      password,
      environment_code: environmentCode,
      [field]: 'wrong',
    });
    expect([response.status, await response.json()]).toEqual([400, { error }]);
  });

  it("takes the field names in Loket's own letters", async () => {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: 'none',
      client_Id: simulator.clientId,
      client_secret: simulator.clientSecret,
    });
    const response = await fetch(`${simulator.oauthUrl}/token`, { method: 'POST', body: form });
    expect(await response.json()).toEqual({ error: 'invalid_grant' });
  });

  it('rotates refresh tokens: each works once', async () => {
    const { username, password, environmentCode } = simulator;
    const first = (await (
      await askToken(simulator, { grant_type: 'password', username, password, environment_code: environmentCode })
    ).json()) as Tokens;
    const refresh = (token: string) => askToken(simulator, { grant_type: 'refresh_token', refresh_token: token });
    const second = (await (await refresh(first.refresh_token)).json()) as Tokens;
    expect(await statusWith(second.access_token)).toBe(200);
    expect((await refresh(first.refresh_token)).status).toBe(400);
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  it('shows who asks, and sends an allowed code with the state to the address', async () => {
    const query = new URLSearchParams({
      client_id: simulator.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'all',
      state: '"><b>',
    });
    const page = await (await fetch(`${simulator.oauthUrl}/authorize?${query}`)).text();
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
    const response = await consent('allow');
    const target = new URL(response.headers.get('location') ?? '');
    expect([response.status, target.searchParams.get('state'), target.searchParams.get('x')]).toEqual([302, 's+/ 1', '1']);
    const exchange = (code: string, uri = redirectUri) =>
      askToken(simulator, { grant_type: 'authorization_code', code, redirect_uri: uri });
    const code = await codeOf(response);
    const answer = await exchange(code);
    expect(await statusWith(((await answer.json()) as Tokens).access_token)).toBe(200);
    expect((await exchange(code)).status).toBe(400);
    expect((await exchange(await codeOf(await consent('allow')), 'http://127.0.0.1:9/other')).status).toBe(400);
  });

  it('sends a refusal with the state, and stays on the page for a wrong password', async () => {
    const refused = new URL((await consent('deny')).headers.get('location') ?? '');
    expect([refused.searchParams.get('error'), refused.searchParams.get('code')]).toEqual(['access_denied', null]);
    const wrong = await consent('allow', { password: 'wrong' });
    expect([wrong.status, wrong.headers.get('location')]).toEqual([401, null]);
  });

  it.each<Record<string, string>>([
    { client_id: 'other' },
    { response_type: 'token' },
    { redirect_uri: 'javascript:alert(1)' },
    { redirect_uri: '' },
  ])('sends nobody anywhere for %j', async (wrong) => {
    const response = await consent('allow', wrong);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('lets the office expire and revoke tokens, and change a password', async () => {
    const expired = await signIn(simulator);
    simulator.control.people.expireTokens({ username: simulator.username });
    expect(await statusWith(expired)).toBe(401);
    const [revoked, other] = [await signIn(simulator), await signIn(simulator, simulator.accounts[1])];
    simulator.control.people.revokeTokens({ username: simulator.username });
    expect([await statusWith(revoked), await statusWith(other)]).toEqual([401, 200]);
    simulator.control.people.changePassword({ username: simulator.username, password: 'new' });
    await expect(signIn(simulator)).rejects.toThrow('invalid_grant');
  });
});
