import { OutgoingHttpError } from '@loonbrug/platform';
import type { OutgoingHttp } from '@loonbrug/platform';
import { LoketRecord, parseLoketJson } from '../answer/loket-record';
import {
  LoketAddressRefused,
  LoketClientRefused,
  LoketCredentialsRefused,
  LoketError,
  LoketUnexpectedAnswer,
  LoketUnreachable,
} from '../loket.errors';
import { realTiming, retryAfterMs } from '../transport/retry-policy';
import type { Timing } from '../transport/retry-policy';

/** What opens Loket for one account. The refresh token works once: store the new one before using the access token. */
export interface LoketTokens {
  accessToken: string;
  /** Null where Loket gives none. */
  refreshToken: string | null;
  expiresAt: Date;
  /** 'None' where no second factor is waited for. */
  twoFactorState: string;
}

/** The portal's client at Loket; some clients have no secret. */
export interface LoketClientCredentials {
  clientId: string;
  clientSecret?: string;
}

export interface PasswordGrant extends LoketClientCredentials {
  username: string;
  password: string;
  environmentCode: string;
}

export interface CodeGrant extends LoketClientCredentials {
  code: string;
  redirectUri: string;
}

export interface RefreshGrant extends LoketClientCredentials {
  refreshToken: string;
}

export interface LoketOAuthOptions {
  /** Address of Loket's sign-in, without /token. */
  oauthUrl: string;
  http: OutgoingHttp;
  signal?: AbortSignal;
  timing?: Timing;
}

const longestAnswer = 64 * 1024;
const secretText = /^[\x21-\x7e]{1,8192}$/;

/** Signs in to Loket. Nothing is tried twice: a refused password must not lock its user out, and a refresh token may have been used up. */
export class LoketOAuth {
  private readonly oauthUrl: string;
  private readonly timing: Timing;

  constructor(private readonly options: LoketOAuthOptions) {
    this.oauthUrl = options.oauthUrl.replace(/\/+$/, '');
    this.timing = options.timing ?? realTiming;
  }

  /** Where a person gives consent; Loket sends the browser back to `redirectUri` with the same state and a code. */
  authorizationUrl({ clientId, redirectUri, state }: { clientId: string; redirectUri: string; state: string }): string {
    const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'all', state });
    return `${this.oauthUrl}/authorize?${query}`;
  }

  /** Signs in with the three fields of the older link. The environment code goes along as a field of its own. */
  async passwordGrant({ username, password, environmentCode, ...client }: PasswordGrant): Promise<LoketTokens> {
    return this.token(client, { grant_type: 'password', username, password, environment_code: environmentCode });
  }

  /** Turns the code of a consent into tokens. */
  async exchangeCode({ code, redirectUri, ...client }: CodeGrant): Promise<LoketTokens> {
    return this.token(client, { grant_type: 'authorization_code', code, redirect_uri: redirectUri });
  }

  /** Gives new tokens for a refresh token, which is used up by it, whether the answer arrives or not. */
  async refresh({ refreshToken, ...client }: RefreshGrant): Promise<LoketTokens> {
    return this.token(client, { grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  private async token(client: LoketClientCredentials, grant: { grant_type: string } & Record<string, string>): Promise<LoketTokens> {
    const form = new URLSearchParams({ ...grant, client_id: client.clientId });
    if (client.clientSecret !== undefined) form.set('client_secret', client.clientSecret);
    const { status, headers, body } = await this.post(form.toString());
    if (status === 200) return this.tokensOf(recordOf(body));
    if (status === 429 || status >= 500) {
      throw new LoketUnreachable(`status ${status}`, {
        retryAfterMs: retryAfterMs(headers['retry-after'], this.timing.now()),
        details: { status },
      });
    }
    throw refusalOf(status, body, grant.grant_type);
  }

  private async post(form: string) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    try {
      const { http, signal } = this.options;
      return await http.request({ method: 'POST', url: `${this.oauthUrl}/token`, headers, body: form, maxBytes: longestAnswer, signal });
    } catch (error) {
      if (!(error instanceof OutgoingHttpError) || error.reason === 'cancelled') throw error;
      if (error.reason === 'url_refused' || error.reason === 'address_refused') throw new LoketAddressRefused(error);
      if (error.reason === 'answer_cut_off' || error.reason === 'answer_too_large') throw new LoketUnexpectedAnswer(error.reason, {}, true);
      throw new LoketUnreachable(error.reason, { cause: error });
    }
  }

  private tokensOf(record: LoketRecord): LoketTokens {
    const seconds = record.integer('expires_in');
    if (seconds <= 0 || seconds > 31_536_000) throw new LoketUnexpectedAnswer('the token has no sensible life', { seconds }, false);
    return {
      accessToken: secretOf(record, 'access_token'),
      refreshToken: record.isEmpty('refresh_token') ? null : secretOf(record, 'refresh_token'),
      expiresAt: new Date(this.timing.now() + seconds * 1_000),
      twoFactorState: record.textOrNull('two_factor_state') ?? 'None',
    };
  }
}

/** A token goes into a header, so nothing that isn't a plain character may be in it. */
function secretOf(record: LoketRecord, name: string): string {
  const secret = record.text(name);
  if (!secretText.test(secret)) throw new LoketUnexpectedAnswer(`no token at ${name}`, { place: name }, false);
  return secret;
}

function recordOf(body: Buffer): LoketRecord {
  return new LoketRecord(parseLoketJson(body.toString('utf8'), 'token'), '');
}

function refusalOf(status: number, body: Buffer, grantType: string): LoketError {
  const error = errorWordOf(body);
  if (error === 'invalid_grant') return new LoketCredentialsRefused(grantType);
  if (error === 'invalid_client' || error === 'unauthorized_client' || error === 'unsupported_grant_type')
    return new LoketClientRefused(grantType, error);
  return new LoketUnexpectedAnswer(`status ${status} of the sign-in`, { status, error: error || null }, false);
}

/** The error word of RFC 6749; empty when the body names none. */
function errorWordOf(body: Buffer): string {
  try {
    const word = recordOf(body).text('error');
    return /^[a-z_]{1,60}$/.test(word) ? word : '';
  } catch (error) {
    if (error instanceof LoketError) return '';
    throw error;
  }
}
