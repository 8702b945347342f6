import { Inject, Injectable } from '@nestjs/common';
import type { LoketTokens } from '@loonbrug/loket';
import { newId, SealingService, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import { CredentialMissing, CredentialNotTried, TokenNotReady } from './connection.errors';
import { levelNameOf } from './credential-level';
import { credentialColumns, type CredentialRow, passwordPlace } from './loket-credential.service';
import { LoketSettingsService } from './loket-settings.service';
import { TokenCalls, type TokenOccasion } from './token-calls';
import { TokenOutcomes } from './token-outcomes';
import { giveLeaseBack, readTokens, swapTokens, takeLease } from './token-row';

/** Longer than any call that is made under it. */
const leaseSeconds = 45;
const longestWaitMs = 60_000;

export interface TokenWish {
  /** A token that Loket just refused. */
  refused?: string;
  signal?: AbortSignal;
}

/** What one look at the rows came to: a token, or the lease to ask for one, or waiting for who has it. */
type Look =
  | { kind: 'token'; accessToken: string }
  | ({ kind: 'lease'; leaseId: string } & TokenOccasion)
  | { kind: 'wait'; version: number }
  | { kind: 'missed' };

type Lease = Extract<Look, { kind: 'lease' }>;

/**
 * Tokens of credentials, shared by all processes through their rows. Of many who need a new one at once, whoever takes the lease asks Loket, outside any
 * transaction, and stores the answer where nothing has changed meanwhile; the others wait for the row.
 */
@Injectable()
export class LoketTokenService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(SealingService) private readonly sealing: SealingService,
    @Inject(LoketSettingsService) private readonly settings: LoketSettingsService,
    @Inject(TokenOutcomes) private readonly outcomes: TokenOutcomes,
    @Inject(TokenCalls) private readonly calls: TokenCalls,
  ) {}

  /**
   * An access token that Loket has not refused. Throws what Loket said about the credential; one that failed before is not tried again until it changes.
   */
  async accessToken(scope: TenantScope, loketCredentialId: string, wish: TokenWish = {}): Promise<string> {
    const until = Date.now() + longestWaitMs;
    let waitedFor: number | undefined;
    for (;;) {
      wish.signal?.throwIfAborted();
      const look = await this.database.transaction(scope, (tx) => this.#look(tx, loketCredentialId, { ...wish, waitedFor }));
      if (look.kind === 'token') return look.accessToken;
      if (look.kind === 'missed') throw new TokenNotReady('the process that asked for it got none');
      if (look.kind === 'lease') {
        const tokens = await this.#ask(scope, look);
        if (tokens) return tokens.accessToken;
      } else {
        waitedFor = look.version;
        if (Date.now() > until) throw new TokenNotReady('waited too long for another process');
        await pause(100 + Math.random() * 150, wish.signal);
      }
    }
  }

  async #look(tx: Transaction, loketCredentialId: string, wish: TokenWish & { waitedFor?: number }): Promise<Look> {
    const settings = await this.settings.current(tx);
    const tokens = await readTokens(tx, this.sealing, loketCredentialId);
    // After the tokens: whoever gives a lease back and fails does both at once, so a lease that is seen as free has its failure seen too.
    await this.#credential(tx, loketCredentialId);
    if (this.calls.isGood(tokens, wish.refused)) return { kind: 'token', accessToken: tokens.accessToken! };
    if (tokens.isLeased) return { kind: 'wait', version: tokens.version };
    // Who waited for a lease that came back without a token learns from that; to ask again at once would be asking twenty times.
    if (wish.waitedFor === tokens.version && !tokens.isLeaseExpired) return { kind: 'missed' };
    const leaseId = newId();
    if (!(await takeLease(tx, loketCredentialId, { leaseId, seconds: leaseSeconds, version: tokens.version })))
      return { kind: 'wait', version: tokens.version };
    // Whoever had the lease before may have failed and given it back since the first look: only what stands under the lease counts.
    const credential = await this.#credential(tx, loketCredentialId);
    const password = credential.passwordSealed
      ? await this.sealing.openText(tx, passwordPlace(loketCredentialId), credential.passwordSealed)
      : null;
    return { kind: 'lease', leaseId, credential, settings, tokens, password };
  }

  /** The credential as it stands now; throws where it is gone, or failed and has not changed since. */
  async #credential(tx: Transaction, loketCredentialId: string): Promise<CredentialRow> {
    const credential = await tx.maybeOne<CredentialRow>(
      `select ${credentialColumns} from loket_credential where portal_id = $1 and loket_credential_id = $2 and removed_at is null`,
      [tx.scope.portalId, loketCredentialId],
    );
    if (!credential) throw new CredentialMissing();
    if (credential.state === 'failing')
      throw new CredentialNotTried(credential.failureCode ?? '', loketCredentialId, levelNameOf(credential));
    return credential;
  }

  /** New tokens, stored; undefined where somebody changed the credential meanwhile, so that one must look again. */
  async #ask(scope: TenantScope, lease: Lease): Promise<LoketTokens | undefined> {
    const { credential, leaseId } = lease;
    let tokens: LoketTokens;
    try {
      tokens = await this.calls.newTokens(lease);
    } catch (error) {
      await this.database.transaction(scope, async (tx) => {
        await giveLeaseBack(tx, credential.loketCredentialId, leaseId);
        await this.outcomes.failed(tx, credential, error);
      });
      throw error;
    }
    const isStored = await this.database.transaction(scope, async (tx) => {
      const { version } = lease.tokens;
      if (!(await swapTokens(tx, this.sealing, credential.loketCredentialId, { tokens, leaseId, version }))) return false;
      await this.outcomes.worked(tx, credential);
      return true;
    });
    return isStored ? tokens : undefined;
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
