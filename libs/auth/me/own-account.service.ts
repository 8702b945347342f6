import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase } from '@loonbrug/platform';

/** Everything that is kept of a person's account, as they get it themselves: no secret of theirs, nothing of anybody else. */
export interface OwnAccount {
  account: Record<string, unknown>;
  portals: Record<string, unknown>[];
  sessions: Record<string, unknown>[];
  knownDevices: Record<string, unknown>[];
  signIns: Record<string, unknown>[];
  /** Links that were mailed to the account, or to its address: invitations of whichever portal, and resets. */
  mailedLinks: Record<string, unknown>[];
}

/** What a person's export says of the account. */
@Injectable()
export class OwnAccountService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  async of(userId: string): Promise<OwnAccount> {
    const rows = (statement: string) => this.directory.query<Record<string, unknown>>(statement, [userId]);
    const [account] = await rows(
      `select a.user_id as "userId", a.email, a.name, a.language, a.created_at as "createdAt",
         (select f.confirmed_at from directory.second_factor f where f.user_id = a.user_id) as "secondFactorSince"
       from directory.user_account a where a.user_id = $1`,
    );
    return {
      account: account ?? {},
      portals: await rows(
        `select p.portal_id as "portalId", p.name, m.ground from directory.user_portal m join directory.portal p on p.portal_id = m.portal_id
         where m.user_id = $1 order by p.name, m.ground`,
      ),
      sessions: await rows(
        `select created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", revoked_at as "revokedAt", address, user_agent as "userAgent"
         from directory.session where user_id = $1 order by created_at desc limit 1000`,
      ),
      knownDevices: await rows(
        `select created_at as "createdAt", last_used_at as "lastUsedAt", second_factor_at as "secondFactorAt" from directory.known_device where user_id = $1 order by created_at limit 1000`,
      ),
      signIns: await rows(
        'select at, outcome, address from directory.sign_in_record where user_id = $1 order by sign_in_record_id desc limit 10000',
      ),
      mailedLinks: await rows(
        `select m.kind, m.email, p.name as portal, m.created_at as "createdAt", m.expires_at as "expiresAt", m.used_at as "usedAt"
         from directory.user_account a
         join directory.mailed_token m on m.user_id = a.user_id or (m.user_id is null and m.email = a.email)
         left join directory.portal p on p.portal_id = m.portal_id
         where a.user_id = $1 order by m.created_at, m.mailed_token_id limit 1000`,
      ),
    };
  }
}
