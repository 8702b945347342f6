import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, type Language, newId, type Transaction } from '@loonbrug/platform';

/** A person who can sign in, as the directory knows them. */
export interface UserAccount {
  userId: string;
  email: string;
  name: string;
  language: Language;
  passwordHash: string | null;
  disabledAt: Date | null;
}

export interface NewUserAccount {
  email: string;
  name: string;
  language: Language;
  passwordHash: string;
}

/** Why a person belongs to a portal: as a member of it, or as an employee of one of its administrations. */
export type PortalGround = 'membership' | 'employment';

const columns = `user_id as "userId", email, name, language, password_hash as "passwordHash", disabled_at as "disabledAt"`;

/** The e-mail address as it is kept and compared: without spaces around it, in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Accounts of people, and the list of portals that each belongs to. Never says more than the caller asked for: no lists of accounts. */
@Injectable()
export class UserAccountService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  byEmail(email: string): Promise<UserAccount | undefined> {
    return this.directory.maybeOne<UserAccount>(`select ${columns} from directory.user_account where email = $1`, [normalEmail(email)]);
  }

  byId(userId: string): Promise<UserAccount | undefined> {
    return this.directory.maybeOne<UserAccount>(`select ${columns} from directory.user_account where user_id = $1`, [userId]);
  }

  /** Names and addresses of the people that a portal's own rows name by id; for a list of members. */
  async named(userIds: readonly string[]): Promise<Map<string, { name: string; email: string }>> {
    const rows = await this.directory.query<{ userId: string; name: string; email: string }>(
      'select user_id as "userId", name, email from directory.user_account where user_id = any($1::uuid[])',
      [userIds],
    );
    return new Map(rows.map(({ userId, name, email }) => [userId, { name, email }]));
  }

  /** Makes an account in the transaction that gives it something to do; undefined when the address has one already. */
  async register(tx: Transaction, account: NewUserAccount): Promise<string | undefined> {
    const row = await tx.maybeOne<{ userId: string }>(
      `insert into directory.user_account (user_id, email, name, language, password_hash) values ($1, $2, $3, $4, $5)
       on conflict (email) do nothing returning user_id as "userId"`,
      [newId(), normalEmail(account.email), account.name, account.language, account.passwordHash],
    );
    return row?.userId;
  }

  async setPasswordHash(userId: string, passwordHash: string): Promise<void> {
    await this.directory.query('update directory.user_account set password_hash = $2 where user_id = $1', [userId, passwordHash]);
  }

  async setLanguage(userId: string, language: Language): Promise<void> {
    await this.directory.query('update directory.user_account set language = $2 where user_id = $1', [userId, language]);
  }

  /** From now on the portal is among the person's; twice is once. */
  async joinPortal(tx: Transaction, userId: string, ground: PortalGround): Promise<void> {
    await tx.query('insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, $3) on conflict do nothing', [
      userId,
      tx.scope.portalId,
      ground,
    ]);
  }

  /** The ground is gone: the last membership was revoked, or the last employee record unlinked. */
  async leavePortal(tx: Transaction, userId: string, ground: PortalGround): Promise<void> {
    await tx.query('delete from directory.user_portal where user_id = $1 and portal_id = $2 and ground = $3', [
      userId,
      tx.scope.portalId,
      ground,
    ]);
  }

  /** The portals that a person belongs to, by name. */
  portalsOf(userId: string): Promise<Array<{ portalId: string; name: string }>> {
    return this.directory.query(
      `select portal.portal_id as "portalId", portal.name from directory.portal
       where exists (select 1 from directory.user_portal mine where mine.user_id = $1 and mine.portal_id = portal.portal_id)
       order by portal.name, portal.portal_id`,
      [userId],
    );
  }
}
