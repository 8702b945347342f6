import type { LoketTokens } from '@loonbrug/loket';
import type { SealingService, Transaction } from '@loonbrug/platform';

const place = (loketCredentialId: string, column: 'access_token' | 'refresh_token') => ({
  table: 'loket_token',
  column,
  row: loketCredentialId,
});

/** A credential's tokens in clear, as of one version. */
export interface StoredTokens {
  accessToken: string | null;
  refreshToken: string | null;
  expiresAt: Date | null;
  version: number;
  isLeased: boolean;
  /** Somebody took the lease and never gave it back. */
  isLeaseExpired: boolean;
}

interface TokenRow {
  accessTokenSealed: Buffer | null;
  refreshTokenSealed: Buffer | null;
  expiresAt: Date | null;
  version: number;
  isLeased: boolean;
  isLeaseExpired: boolean;
}

/** The tokens of a credential; empty ones where it never had any. */
export async function readTokens(tx: Transaction, sealing: SealingService, loketCredentialId: string): Promise<StoredTokens> {
  const row = await tx.maybeOne<TokenRow>(
    `select access_token_sealed as "accessTokenSealed", refresh_token_sealed as "refreshTokenSealed", expires_at as "expiresAt", version,
       coalesce(leased_until >= now(), false) as "isLeased", coalesce(leased_until < now(), false) as "isLeaseExpired"
     from loket_token where portal_id = $1 and loket_credential_id = $2`,
    [tx.scope.portalId, loketCredentialId],
  );
  if (!row) return { accessToken: null, refreshToken: null, expiresAt: null, version: 0, isLeased: false, isLeaseExpired: false };
  const open = async (column: 'access_token' | 'refresh_token', sealed: Buffer | null): Promise<string | null> =>
    sealed ? sealing.openText(tx, place(loketCredentialId, column), sealed) : null;
  const { expiresAt, version, isLeased, isLeaseExpired } = row;
  return {
    accessToken: await open('access_token', row.accessTokenSealed),
    refreshToken: await open('refresh_token', row.refreshTokenSealed),
    expiresAt,
    version,
    isLeased,
    isLeaseExpired,
  };
}

/** Takes the lease where nobody has it and the tokens are still of this version; false where somebody was quicker. */
export async function takeLease(
  tx: Transaction,
  loketCredentialId: string,
  lease: { leaseId: string; seconds: number; version: number },
): Promise<boolean> {
  await tx.query('insert into loket_token (portal_id, loket_credential_id) values ($1, $2) on conflict do nothing', [
    tx.scope.portalId,
    loketCredentialId,
  ]);
  const taken = await tx.query(
    `update loket_token set leased_until = now() + make_interval(secs => $4), lease_id = $3
     where portal_id = $1 and loket_credential_id = $2 and version = $5 and (leased_until is null or leased_until < now()) returning version`,
    [tx.scope.portalId, loketCredentialId, lease.leaseId, lease.seconds, lease.version],
  );
  return taken.length === 1;
}

export async function giveLeaseBack(tx: Transaction, loketCredentialId: string, leaseId: string): Promise<void> {
  await tx.query(
    'update loket_token set leased_until = null, lease_id = null where portal_id = $1 and loket_credential_id = $2 and lease_id = $3',
    [tx.scope.portalId, loketCredentialId, leaseId],
  );
}

/** Stores tokens where the row is still of the version that the lease was taken at, and gives the lease back; false where it is not. */
export async function swapTokens(
  tx: Transaction,
  sealing: SealingService,
  loketCredentialId: string,
  { tokens, leaseId, version }: { tokens: LoketTokens; leaseId: string; version: number },
): Promise<boolean> {
  const sealed = await sealTokens(tx, sealing, loketCredentialId, tokens);
  const stored = await tx.query(
    `update loket_token set access_token_sealed = $3, refresh_token_sealed = $4, expires_at = $5, version = version + 1, leased_until = null, lease_id = null
     where portal_id = $1 and loket_credential_id = $2 and version = $6 and lease_id = $7 returning version`,
    [tx.scope.portalId, loketCredentialId, ...sealed, version, leaseId],
  );
  return stored.length === 1;
}

/** Stores tokens whatever was there: of a consent that was just given. */
export async function putTokens(tx: Transaction, sealing: SealingService, loketCredentialId: string, tokens: LoketTokens): Promise<void> {
  const sealed = await sealTokens(tx, sealing, loketCredentialId, tokens);
  await tx.query(
    `insert into loket_token as t (portal_id, loket_credential_id, access_token_sealed, refresh_token_sealed, expires_at, version) values ($1, $2, $3, $4, $5, 1)
     on conflict (portal_id, loket_credential_id) do update set access_token_sealed = $3, refresh_token_sealed = $4, expires_at = $5, version = t.version + 1,
       leased_until = null, lease_id = null`,
    [tx.scope.portalId, loketCredentialId, ...sealed],
  );
}

/** Forgets the tokens; whoever asks for new ones at this moment finds another version and drops them. */
export async function clearTokens(tx: Transaction, loketCredentialId: string): Promise<void> {
  await tx.query(
    `update loket_token set access_token_sealed = null, refresh_token_sealed = null, expires_at = null, version = version + 1, leased_until = null, lease_id = null
     where portal_id = $1 and loket_credential_id = $2`,
    [tx.scope.portalId, loketCredentialId],
  );
}

async function sealTokens(
  tx: Transaction,
  sealing: SealingService,
  loketCredentialId: string,
  tokens: LoketTokens,
): Promise<[Buffer, Buffer | null, Date]> {
  const access = await sealing.seal(tx, place(loketCredentialId, 'access_token'), tokens.accessToken);
  const refresh = tokens.refreshToken ? await sealing.seal(tx, place(loketCredentialId, 'refresh_token'), tokens.refreshToken) : null;
  return [access, refresh, tokens.expiresAt];
}
