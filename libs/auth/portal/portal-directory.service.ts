import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, type Transaction } from '@loonbrug/platform';

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
}
