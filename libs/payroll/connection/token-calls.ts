import { Inject, Injectable } from '@nestjs/common';
import { LoketCredentialsRefused, LoketOAuth, type LoketTokens } from '@loonbrug/loket';
import { Clock, OutgoingHttp } from '@loonbrug/platform';
import { ConsentNeeded } from './connection.errors';
import type { CredentialRow } from './loket-credential.service';
import type { LoketClientSettings } from './loket-settings.service';
import type { StoredTokens } from './token-row';

/** A token is replaced when it lives shorter than this, so that it doesn't end on its way. */
const marginMs = 90_000;
const callMs = 30_000;

/** All that asking for a token takes, secrets in clear; lives no longer than the call. */
export interface TokenOccasion {
  credential: CredentialRow;
  settings: LoketClientSettings;
  tokens: StoredTokens;
  password: string | null;
}

/** The calls by which Loket gives tokens. */
@Injectable()
export class TokenCalls {
  constructor(
    @Inject(OutgoingHttp) private readonly http: OutgoingHttp,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  isGood({ accessToken, expiresAt }: StoredTokens, refused: string | undefined): boolean {
    if (accessToken === null || expiresAt === null || accessToken === refused) return false;
    return expiresAt.getTime() - this.clock.now().getTime() > marginMs;
  }

  /** By the refresh token where there is one; a password also works without. */
  async newTokens({ credential, settings, tokens, password }: TokenOccasion): Promise<LoketTokens> {
    const oauth = this.oauth(settings);
    const client = clientOf(settings);
    if (tokens.refreshToken !== null) {
      try {
        return await oauth.refresh({ ...client, refreshToken: tokens.refreshToken });
      } catch (error) {
        if (!(error instanceof LoketCredentialsRefused)) throw error;
        // Used up, revoked or too old. A password opens another way in; a consent has to be given again.
        if (credential.kind === 'consent') throw new ConsentNeeded();
      }
    }
    const { username, environmentCode } = credential;
    if (username === null || password === null || environmentCode === null) throw new ConsentNeeded();
    return oauth.passwordGrant({ ...client, username, password, environmentCode });
  }

  /** Whether Loket knows the client, asked with a refresh token that can't exist: no user's password is tried. Throws what Loket says of the client. */
  async checkClient(settings: LoketClientSettings): Promise<void> {
    try {
      await this.oauth(settings).refresh({ ...clientOf(settings), refreshToken: 'connection-test' });
    } catch (error) {
      if (!(error instanceof LoketCredentialsRefused)) throw error;
    }
  }

  oauth(settings: LoketClientSettings): LoketOAuth {
    return new LoketOAuth({ oauthUrl: settings.oauthUrl, http: this.http, signal: AbortSignal.timeout(callMs) });
  }
}

/** The client's part of a call for tokens. */
export const clientOf = ({ clientId, clientSecret }: LoketClientSettings): { clientId: string; clientSecret?: string } =>
  clientSecret === null ? { clientId } : { clientId, clientSecret };
