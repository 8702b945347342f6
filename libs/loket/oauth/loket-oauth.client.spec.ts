import { OutgoingHttp } from '@loonbrug/platform';
import { jsonText, silence, status } from '../testing/scripted-loket';
import type { Answering } from '../testing/scripted-loket';
import { ScriptedTransport } from '../testing/scripted-transport';
import { LoketOAuth } from './loket-oauth.client';

const scripted = new ScriptedTransport();
const { loket } = scripted;

beforeAll(() => scripted.start());
afterAll(() => scripted.stop());

const oauth = (http = scripted.http) => new LoketOAuth({ oauthUrl: `${loket.origin}/oauth/`, http, timing: scripted.timing });
const client = { clientId: 'client', clientSecret: 'client-secret' };
const secrets = /client-secret|pass word|old-refresh|the-code/;
const answer = {
  access_token: 'new-access',
  token_type: 'bearer',
  expires_in: 3599,
  refresh_token: 'new-refresh',
  two_factor_state: 'None',
};
const grants = {
  password: (http?: OutgoingHttp) =>
    oauth(http).passwordGrant({ ...client, username: 'user@firm.example', password: 'pass word&=%', environmentCode: 'E-1' }),
  authorization_code: (http?: OutgoingHttp) =>
    oauth(http).exchangeCode({ ...client, code: 'the-code', redirectUri: 'https://portal.example/callback?x=1' }),
  refresh_token: (http?: OutgoingHttp) => oauth(http).refresh({ ...client, refreshToken: 'old-refresh' }),
};
const grantTypes = Object.keys(grants) as (keyof typeof grants)[];

describe('signing in', () => {
  it.each<[keyof typeof grants, Record<string, string>]>([
    ['password', { username: 'user@firm.example', password: 'pass word&=%', environment_code: 'E-1' }],
    ['authorization_code', { code: 'the-code', redirect_uri: 'https://portal.example/callback?x=1' }],
    ['refresh_token', { refresh_token: 'old-refresh' }],
  ])('sends the %s grant as a form and gives the tokens', async (grantType, fields) => {
    loket.answer(jsonText(JSON.stringify(answer)));
    expect(await grants[grantType]()).toEqual({
      accessToken: 'new-access',
      refreshToken: 'new-refresh',
      expiresAt: new Date(scripted.now + 3_599_000),
      twoFactorState: 'None',
    });
    const [seen] = loket.seen;
    expect(seen).toMatchObject({ method: 'POST', path: '/oauth/token', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      ...fields,
      grant_type: grantType,
      client_id: 'client',
      client_secret: 'client-secret',
    });
  });

  it('sends no secret for a client that has none', async () => {
    loket.answer(jsonText(JSON.stringify(answer)));
    await oauth().refresh({ clientId: 'client', refreshToken: 'old-refresh' });
    expect(new URLSearchParams(loket.seen[0]?.body).has('client_secret')).toBe(false);
  });

  it('gives no refresh token where Loket gives none', async () => {
    loket.answer(jsonText('{"access_token":"a","expires_in":60}'));
    expect(await grants.password()).toMatchObject({ accessToken: 'a', refreshToken: null, twoFactorState: 'None' });
  });

  it('asks for consent with the state', () => {
    const url = new URL(
      oauth().authorizationUrl({ clientId: 'client', redirectUri: 'https://portal.example/callback?x=1', state: 's+/ &1' }),
    );
    expect(url.origin + url.pathname).toBe(`${loket.origin}/oauth/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'client',
      redirect_uri: 'https://portal.example/callback?x=1',
      response_type: 'code',
      scope: 'all',
      state: 's+/ &1',
    });
  });
});

describe('a sign-in that fails', () => {
  const refusal = (error: string, code = 400) =>
    jsonText(JSON.stringify({ error, error_description: 'user@firm.example pass word' }), code);
  const cases: [string, Answering, object][] = [
    ['wrong credentials', refusal('invalid_grant'), { code: 'loket.credentials_refused', kind: 'rejected', retryable: false }],
    [
      'an unknown client',
      refusal('invalid_client', 401),
      { code: 'loket.client_refused', retryable: false, message: expect.stringContaining('allowed the password grant') },
    ],
    [
      'a client that may not do this',
      refusal('unauthorized_client'),
      { code: 'loket.client_refused', details: expect.objectContaining({ error: 'unauthorized_client' }) },
    ],
    ['a grant that is not supported', refusal('unsupported_grant_type'), { code: 'loket.client_refused' }],
    ['another refusal', refusal('invalid_request'), { code: 'loket.unexpected_answer', retryable: false }],
    ['plain text', status(400, {}, 'The plain HTTP request was sent'), { code: 'loket.unexpected_answer', retryable: false }],
    ['a redirect', status(302, { location: 'http://127.0.0.1:1/' }), { code: 'loket.unexpected_answer' }],
    ['too many requests', status(429, { 'retry-after': '30' }), { code: 'loket.unreachable', retryable: true, retryAfterMs: 30_000 }],
    ['a failing server', status(503), { code: 'loket.unreachable', retryable: true, retryAfterMs: undefined }],
    ['a page', jsonText('<html>'), { code: 'loket.unexpected_answer', retryable: true }],
    ['a dropped connection', (_request, response) => void response.destroy(), { code: 'loket.unexpected_answer', retryable: true }],
    ['silence', silence, { code: 'loket.unreachable', retryable: true }],
    ['too much', jsonText(`"${'x'.repeat(100_000)}"`), { code: 'loket.unexpected_answer' }],
    ['no token', jsonText('{"expires_in":60}'), { code: 'loket.unexpected_answer', retryable: false }],
    ['a token that breaks a header', jsonText('{"access_token":"a\\r\\nX: y","expires_in":60}'), { code: 'loket.unexpected_answer' }],
    ['a token without a life', jsonText('{"access_token":"a","expires_in":0}'), { code: 'loket.unexpected_answer' }],
    ['a life that is no number', jsonText('{"access_token":"a","expires_in":"60"}'), { code: 'loket.unexpected_answer' }],
  ];

  it.each(cases)('by %s is tried once only, and tells no secret', async (_name, answering, error) => {
    for (const grantType of grantTypes) {
      loket.answer(answering);
      const failure = (await grants[grantType](scripted.httpFor(answering)).catch((caught: unknown) => caught)) as Error;
      expect(failure).toMatchObject(error);
      expect(JSON.stringify([failure, failure.message, String(failure.cause)])).not.toMatch(secrets);
      expect(loket.seen).toHaveLength(1);
    }
  });

  it('goes to no address that may not be called', async () => {
    loket.answer(jsonText(JSON.stringify(answer)));
    const strict = new OutgoingHttp();
    await expect(oauth(strict).refresh({ ...client, refreshToken: 'old-refresh' })).rejects.toMatchObject({
      code: 'loket.address_refused',
    });
    expect(loket.seen).toHaveLength(0);
    await strict.close();
  });
});
