import type { Transaction } from '@loonbrug/platform';
import { settingsOf, type StoredSetting } from './effective-setting';
import type { LinkSettingKey, LinkSettings } from './link-setting-keys';

/** A portal, a domain of it or an administration: the level of a setting. */
export interface SettingPlace {
  portalId: string;
  domainId?: string;
  administrationId?: string;
}

/** The values stored on the way from the portal down to the place, at most one per key and level. */
export function settingsOnTheWay(tx: Transaction, place: SettingPlace): Promise<StoredSetting[]> {
  return tx.query<StoredSetting>(
    `select key, value, changed_by as "changedBy", changed_at as "changedAt",
            case when administration_id is not null then 'administration' when domain_id is not null then 'domain' else 'portal' end as level
     from link_setting
     where portal_id = $1 and (domain_id is null or domain_id = $2) and (administration_id is null or administration_id = $3)`,
    [place.portalId, place.domainId ?? null, place.administrationId ?? null],
  );
}

/** The settings in effect at a place: administration over domain over portal over what holds by default. */
export const readLinkSettings = async (tx: Transaction, place: SettingPlace): Promise<LinkSettings> =>
  settingsOf(await settingsOnTheWay(tx, place));

/** How many administrations take a key's value from the level (or from above it), and how many have one of their own, or of their domain, below it. */
export function countReached(
  tx: Transaction,
  key: LinkSettingKey,
  place: SettingPlace,
): Promise<{ administrations: number; withOwnValue: number }> {
  return tx.one(
    `select count(*)::int as administrations, count(*) filter (where exists (
       select 1 from link_setting own
       where own.portal_id = books.portal_id and own.key = $2 and own.domain_id = books.domain_id
         and (own.administration_id = books.administration_id or (own.administration_id is null and $3::uuid is null))))::int as "withOwnValue"
     from administration books where books.portal_id = $1 and books.domain_id = coalesce($3::uuid, books.domain_id)`,
    [place.portalId, key, place.domainId ?? null],
  );
}
