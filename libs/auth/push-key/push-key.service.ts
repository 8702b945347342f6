import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, hashToken, newId, newToken, type Transaction } from '@loonbrug/platform';

/** Where a key leads: one domain of one portal. */
export interface PushKeyHolder {
  pushKeyId: string;
  portalId: string;
  domainId: string;
}

export interface PushKeyListing {
  pushKeyId: string;
  createdAt: Date;
}

/** Keys of domains, for pushes. A key is shown once; the directory keeps its hash. Writing takes the transaction of whoever audits it. */
@Injectable()
export class PushKeyService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  /** Makes a key of a domain; the answer is the only time that it can be read. */
  async issue(tx: Transaction, domainId: string): Promise<{ pushKeyId: string; key: string }> {
    const { token, hash } = newToken();
    const pushKeyId = newId();
    await tx.query('insert into directory.push_key (push_key_id, key_hash, portal_id, domain_id) values ($1, $2, $3, $4)', [
      pushKeyId,
      hash,
      tx.scope.portalId,
      domainId,
    ]);
    return { pushKeyId, key: token };
  }

  /** The keys of a domain that still work, newest first. */
  list(tx: Transaction, domainId: string): Promise<PushKeyListing[]> {
    return tx.query<PushKeyListing>(
      `select push_key_id as "pushKeyId", created_at as "createdAt" from directory.push_key
       where portal_id = $1 and domain_id = $2 and revoked_at is null order by created_at desc, push_key_id`,
      [tx.scope.portalId, domainId],
    );
  }

  /** Ends a key of the domain at once; false when there is no such working key. */
  async revoke(tx: Transaction, domainId: string, pushKeyId: string): Promise<boolean> {
    const rows = await tx.query(
      `update directory.push_key set revoked_at = now()
       where portal_id = $1 and domain_id = $2 and push_key_id = $3 and revoked_at is null returning push_key_id`,
      [tx.scope.portalId, domainId, pushKeyId],
    );
    return rows.length === 1;
  }

  /** Whose key this is, or undefined. */
  resolve(key: string): Promise<PushKeyHolder | undefined> {
    return this.directory.maybeOne<PushKeyHolder>(
      `select push_key_id as "pushKeyId", portal_id as "portalId", domain_id as "domainId"
       from directory.push_key where key_hash = $1 and revoked_at is null`,
      [hashToken(key)],
    );
  }
}
