import type { Transaction } from '@loonbrug/platform';
import type { AccountItemKind } from '../account-mapping/account-mapping.dto';
import type { TemplateImpactDto, TemplateObstacleDto } from './mapping-template.dto';

const obstaclesShown = 20;

/** An administration whose runs name the item and that has no rule of its own for it. */
export interface Follower {
  readonly domainId: string;
  readonly administrationId: string;
  readonly name: string;
}

interface Named extends Follower {
  readonly hasOwn: boolean;
  readonly open: number;
  readonly all: number;
}

/** Administrations whose runs name an item, what they say of it themselves on a day, and how many of their accounts have an RGS code; by name. */
const named = `
  with naming as (
    select distinct administration_id from journal_run_line where portal_id = $1 and amount_cents <> 0
      and case when $2 = 'account_code' then account_code = $3 else component_key::text = $3 end
  ), last_written as (
    select distinct on (administration_id, valid_from) administration_id, valid_from, deed from account_mapping
    where portal_id = $1 and kind = $2 and loket_code = $3 order by administration_id, valid_from, revision desc
  ), said as (
    select distinct on (administration_id) administration_id, deed from last_written
    where deed <> 'withdrawn' and valid_from <= $4 order by administration_id, valid_from desc
  )
  select administration.domain_id as "domainId", naming.administration_id as "administrationId", administration.name,
    coalesce(said.deed = 'leads', false) as "hasOwn", count(account.account_id) filter (where not account.is_blocked)::integer as open,
    count(account.account_id)::integer as "all"
  from naming join administration on administration.portal_id = $1 and administration.administration_id = naming.administration_id
    left join said on said.administration_id = naming.administration_id
    left join account on account.portal_id = $1 and account.administration_id = naming.administration_id and account.rgs = $5
  group by 1, 2, 3, 4 order by 3, 2`;

export interface ReachedItem {
  readonly kind: AccountItemKind;
  readonly key: string;
  readonly rgs: string | null;
}

const readNamed = (tx: Transaction, portalId: string, { kind, key, rgs }: ReachedItem, today: string): Promise<Named[]> =>
  tx.query<Named>(named, [portalId, kind, key, today, rgs]);

/** Administrations that a template reaches. */
export const readFollowers = async (tx: Transaction, portalId: string, item: ReachedItem, today: string): Promise<Follower[]> =>
  (await readNamed(tx, portalId, item, today)).filter(({ hasOwn }) => !hasOwn);

export async function readImpact(tx: Transaction, portalId: string, item: ReachedItem, today: string): Promise<TemplateImpactDto> {
  const all = await readNamed(tx, portalId, item, today);
  const followers = all.filter(({ hasOwn }) => !hasOwn);
  const obstacles = followers.flatMap(obstacleOf);
  return {
    named: all.length,
    own: all.length - followers.length,
    follow: followers.length - obstacles.length,
    blocked: obstacles.length,
    obstacles: obstacles.slice(0, obstaclesShown),
  };
}

/** As accountOfRgs judges: a blocked account counts only where no other has the code. */
function obstacleOf({ administrationId, name, open, all }: Named): TemplateObstacleDto[] {
  if (open === 1) return [];
  const obstacle = open > 1 || all > 1 ? 'rgs_ambiguous' : all === 0 ? 'rgs_missing' : 'blocked';
  return [{ administrationId, name, obstacle }];
}
