import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, type Language, type Transaction } from '@loonbrug/platform';
import type { PortalGround } from '../user/user-account.service';

/** Who of a portal is meant: those who have a role in it, those who only read payslips there, or both. */
export interface PortalPeople {
  members: boolean;
  employees: boolean;
}

/** What a mail to a person needs, and no more. */
export interface Addressee {
  email: string;
  language: Language;
}

const without = `from directory.user_portal mine
  join directory.user_account account on account.user_id = mine.user_id and account.disabled_at is null
  where mine.portal_id = $1
    and case when exists (
      select 1 from directory.user_portal other where other.user_id = mine.user_id and other.portal_id = $1 and other.ground = 'membership')
      then $2::boolean else $3::boolean end
    and not exists (
      select 1 from directory.second_factor factor where factor.user_id = mine.user_id and factor.confirmed_at is not null)`;

/** The list of portals: their ids and names, known before anybody is inside one. */
@Injectable()
export class PortalDirectoryService {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  /** In the transaction that makes the portal itself. */
  async register(tx: Transaction, name: string): Promise<void> {
    await tx.query('insert into directory.portal (portal_id, name) values ($1, $2)', [tx.scope.portalId, name]);
  }

  async rename(tx: Transaction, name: string): Promise<void> {
    await tx.query('update directory.portal set name = $2 where portal_id = $1', [tx.scope.portalId, name]);
  }

  async nameOf(portalId: string): Promise<string | undefined> {
    const row = await this.directory.maybeOne<{ name: string }>('select name from directory.portal where portal_id = $1', [portalId]);
    return row?.name;
  }

  /** On which grounds a person is in the portal; none for a stranger. */
  async groundsOf(tx: Transaction, userId: string): Promise<PortalGround[]> {
    const rows = await tx.query<{ ground: PortalGround }>(
      'select ground from directory.user_portal where user_id = $1 and portal_id = $2',
      [userId, tx.scope.portalId],
    );
    return rows.map(({ ground }) => ground);
  }

  /** How many people come into the portal, and how many of them have no second factor; members only, or employees too. */
  countSecondFactors(tx: Transaction, whom: 'members' | 'everyone'): Promise<{ people: number; peopleWithout: number }> {
    return tx.one<{ people: number; peopleWithout: number }>(
      `select count(distinct mine.user_id)::int as people,
         count(distinct mine.user_id) filter (where factor.user_id is null)::int as "peopleWithout"
       from directory.user_portal mine
       left join directory.second_factor factor on factor.user_id = mine.user_id and factor.confirmed_at is not null
       where mine.portal_id = $1 and (mine.ground = 'membership' or $2 = 'everyone')`,
      [tx.scope.portalId, whom],
    );
  }

  /** The people of the portal who could sign in, by a password alone. */
  async withoutSecondFactor(tx: Transaction, { members, employees }: PortalPeople): Promise<string[]> {
    const rows = await tx.query<{ userId: string }>(`select distinct mine.user_id as "userId" ${without} order by 1`, [
      tx.scope.portalId,
      members,
      employees,
    ]);
    return rows.map(({ userId }) => userId);
  }

  /** Where to write to one of them; undefined when the person is none of them any more. */
  addresseeWithoutSecondFactor(tx: Transaction, userId: string, { members, employees }: PortalPeople): Promise<Addressee | undefined> {
    return tx.maybeOne<Addressee>(`select account.email, account.language ${without} and mine.user_id = $4 limit 1`, [
      tx.scope.portalId,
      members,
      employees,
      userId,
    ]);
  }
}
