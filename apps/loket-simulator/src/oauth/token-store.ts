import { randomBytes } from 'node:crypto';
import type { Account } from '../data/world';

/** Seconds that an access token lives. */
export const accessTokenSeconds = 3599;
const codeSeconds = 300;

interface AccessToken {
  account: Account;
  expiresAt: number;
}

interface Code {
  account: Account;
  redirectUri: string;
  expiresAt: number;
}

export interface TokenAnswer {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  refresh_token: string;
  two_factor_state: 'None';
}

/** Tokens and codes that were given out. A refresh token and a code work once. */
export class TokenStore {
  private readonly accessTokens = new Map<string, AccessToken>();
  private readonly refreshTokens = new Map<string, Account>();
  private readonly codes = new Map<string, Code>();

  constructor(private readonly clock: () => Date) {}

  /** The account of an Authorization header; undefined for a wrong, expired or revoked token. */
  accountOf(authorization: string | undefined): Account | undefined {
    const token = /^Bearer ([\w-]+)$/i.exec(authorization ?? '')?.[1];
    const found = token === undefined ? undefined : this.accessTokens.get(token);
    return found && found.expiresAt > this.clock().getTime() ? found.account : undefined;
  }

  give(account: Account): TokenAnswer {
    const accessToken = secret();
    const refreshToken = secret();
    this.accessTokens.set(accessToken, { account, expiresAt: this.clock().getTime() + accessTokenSeconds * 1000 });
    this.refreshTokens.set(refreshToken, account);
    return {
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: accessTokenSeconds,
      refresh_token: refreshToken,
      two_factor_state: 'None',
    };
  }

  /** New tokens for a refresh token, which is invalid from then on; undefined for an unknown one. */
  refresh(refreshToken: string): TokenAnswer | undefined {
    const account = this.refreshTokens.get(refreshToken);
    this.refreshTokens.delete(refreshToken);
    return account && this.give(account);
  }

  giveCode(account: Account, redirectUri: string): string {
    const code = secret();
    this.codes.set(code, { account, redirectUri, expiresAt: this.clock().getTime() + codeSeconds * 1000 });
    return code;
  }

  /** Tokens for a code; undefined for an unknown, used or expired one, or one for another address. */
  exchange(code: string, redirectUri: string): TokenAnswer | undefined {
    const given = this.codes.get(code);
    this.codes.delete(code);
    if (!given || given.redirectUri !== redirectUri || given.expiresAt <= this.clock().getTime()) return undefined;
    return this.give(given.account);
  }

  /** Ends the life of access tokens; their refresh tokens stay good. */
  expire(isMeant: (account: Account) => boolean): void {
    for (const token of this.accessTokens.values()) if (isMeant(token.account)) token.expiresAt = 0;
  }

  /** Takes back access tokens, refresh tokens and codes. */
  revoke(isMeant: (account: Account) => boolean): void {
    for (const [token, { account }] of this.accessTokens) if (isMeant(account)) this.accessTokens.delete(token);
    for (const [token, account] of this.refreshTokens) if (isMeant(account)) this.refreshTokens.delete(token);
    for (const [code, { account }] of this.codes) if (isMeant(account)) this.codes.delete(code);
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
