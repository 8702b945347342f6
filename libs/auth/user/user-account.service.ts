import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, type DirectoryStatement, type Language, type Transaction } from '@loonbrug/platform';

/** A person who can sign in, as the directory knows them. */
export interface UserAccount {
  userId: string;
  email: string;
  name: string;
  language: Language;
  passwordHash: string | null;
  disabledAt: Date | null;
  /** When the second factor was turned on; null where there is none. */
  secondFactorSince: Date | null;
}

export interface NewUserAccount {
  userId: string;
  email: string;
  name: string;
  language: Language;
  passwordHash: string;
}

/** Why a person belongs to a portal: as a member of it, or as an employee of one of its administrations. */
export type PortalGround = 'membership' | 'employment';

const selectAccount = `
  select account.user_id as "userId", email, name, language, password_hash as "passwordHash", disabled_at as "disabledAt",
    factor.confirmed_at as "secondFactorSince"
  from directory.user_account account
  left join directory.second_factor factor on factor.user_id = account.user_id and factor.confirmed_at is not null`;

/** The e-mail address as it is kept and compared: without spaces around it, in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Accounts of people, and the list of portals that each belongs to. Never says more than the caller asked for: no lists of accounts. */
@Injectable()
export class UserAccountService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  byEmail(email: string): Promise<UserAccount | undefined> {
    return this.directory.maybeOne<UserAccount>(`${selectAccount} where account.email = $1`, [normalEmail(email)]);
  }

  byId(userId: string): Promise<UserAccount | undefined> {
    return this.directory.maybeOne<UserAccount>(`${selectAccount} where account.user_id = $1`, [userId]);
  }

  /** Names of the people that a portal's own rows name by id. */
  async named(userIds: readonly string[]): Promise<Map<string, { name: string }>> {
    const rows = await this.directory.query<{ userId: string; name: string }>(
      `select user_id as "userId", name from ${personNames} person where user_id = any($1::uuid[])`,
      [userIds],
    );
    return new Map(rows.map(({ userId, name }) => [userId, { name }]));
  }

  /** Makes an account in the transaction that gives it something to do; false when the address has one already. */
  async register(tx: Transaction, { userId, email, name, language, passwordHash }: NewUserAccount): Promise<boolean> {
    const rows = await tx.query(
      `insert into directory.user_account (user_id, email, name, language, password_hash) values ($1, $2, $3, $4, $5)
       on conflict (email) do nothing returning user_id`,
      [userId, normalEmail(email), name, language, passwordHash],
    );
    return rows.length === 1;
  }

  /** The same password under today's parameters; false where it was changed meanwhile. */
  async renewPasswordHash(userId: string, before: string | null, after: string): Promise<boolean> {
    const rows = await this.directory.query(
      'update directory.user_account set password_hash = $3 where user_id = $1 and password_hash = $2 returning user_id',
      [userId, before, after],
    );
    return rows.length === 1;
  }

  /** Another name; the deed answers the user_id where it is another. */
  renamingOf(userId: string, name: string): DirectoryStatement {
    return {
      sql: 'update directory.user_account set name = $2 where user_id = $1 and name <> $2 returning user_id',
      parameters: [userId, name],
    };
  }

  async setLanguage(userId: string, language: Language): Promise<void> {
    await this.directory.query('update directory.user_account set language = $2 where user_id = $1', [userId, language]);
  }

  /** One change at a time of the portals that a person belongs to, until the transaction ends: before looking whether a ground is left, and before one is given. */
  async lockPortals(tx: Transaction, userId: string): Promise<void> {
    await tx.query('select 1 from directory.user_account where user_id = $1 for no key update', [userId]);
  }

  /** From now on the portal is among the person's; twice is once. */
  async joinPortal(tx: Transaction, userId: string, ground: PortalGround): Promise<void> {
    await this.lockPortals(tx, userId);
    await tx.query(
      `with joined as (insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, $3) on conflict do nothing)
       update directory.user_account set has_had_role = true where user_id = $1 and $3 = 'membership' and not has_had_role`,
      [userId, tx.scope.portalId, ground],
    );
  }

  /** The ground is gone: the last membership was revoked, or the last employee record unlinked. */
  async leavePortal(tx: Transaction, userId: string, ground: PortalGround): Promise<void> {
    await tx.query('delete from directory.user_portal where user_id = $1 and portal_id = $2 and ground = $3', [
      userId,
      tx.scope.portalId,
      ground,
    ]);
  }

  /** The portals that a person belongs to, by name, and on which grounds. */
  portalsOf(userId: string): Promise<Array<{ portalId: string; name: string; grounds: PortalGround[] }>> {
    return this.directory.query(
      `select portal.portal_id as "portalId", portal.name, array_agg(mine.ground order by mine.ground) as grounds
       from directory.user_portal mine join directory.portal on portal.portal_id = mine.portal_id
       where mine.user_id = $1
       group by portal.portal_id, portal.name order by portal.name, portal.portal_id`,
      [userId],
    );
  }
}

/** Names by id: of accounts, and of who once had a role in a portal and whose account is erased. */
const personNames = '(select user_id, name from directory.user_account union all select user_id, name from directory.former_member)';

/** SQL that joins the name of the person whose id is in the given column, as `person.name`, for a portal's own lists with search and order. A portal sees no more of an account. */
export const joinPerson = (userIdColumn: string): string => `left join ${personNames} person on person.user_id = ${userIdColumn}`;
