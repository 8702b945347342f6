import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { AuditTrail, newId, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '../access/scope';
import { effectiveSetting, effectiveSettings, type EffectiveSetting } from './effective-setting';
import { checkLinkSetting, type LinkSettingKey } from './link-setting-keys';
import { countReached, settingsOnTheWay, type SettingPlace } from './link-setting-rows';

type LevelScope = PortalScope | DomainScope | AdministrationScope;

/** An effective setting as a screen shows it. */
export type ShownSetting = EffectiveSetting & { changedByName: string | null; isOwn: boolean };

/** Who would be hit by a change at a level. */
export interface SettingImpact {
  /** In this portal or domain. */
  administrations: number;
  /** Have a value below this level, and keep it. */
  withOwnValue: number;
  /** Take this level's value. */
  hit: number;
  /** Of those, for how many another value would hold than now. */
  changing: number;
}

/** Settings of the link at three levels; the lowest value on the way down holds. */
@Injectable()
export class LinkSettingService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Every setting in effect at the level, with where it comes from. */
  async list(scope: LevelScope): Promise<ShownSetting[]> {
    const onTheWay = await this.database.read(scope, (tx) => settingsOnTheWay(tx, placeOf(scope)));
    const names = await this.accounts.named(onTheWay.flatMap(({ changedBy }) => changedBy ?? []));
    return effectiveSettings(onTheWay).map((setting) => ({
      ...setting,
      changedByName: (setting.changedBy && names.get(setting.changedBy)?.name) ?? null,
      isOwn: setting.level === levelOf(scope),
    }));
  }

  /** Gives the level a value of its own; throws RequestInvalid when the key can't have it. */
  async set(scope: LevelScope, key: LinkSettingKey, given: unknown): Promise<void> {
    const value = checkLinkSetting(key, given);
    await this.database.transaction(scope, async (tx) => {
      const { domainId = null, administrationId = null } = placeOf(scope);
      const [row] = await tx.query<{ linkSettingId: string }>(
        `insert into link_setting as setting (portal_id, link_setting_id, domain_id, administration_id, key, value, changed_by)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7)
         on conflict (portal_id, domain_id, administration_id, key)
           do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now() where setting.value <> excluded.value
         returning link_setting_id as "linkSettingId"`,
        [scope.portalId, newId(), domainId, administrationId, key, JSON.stringify(value), actorId(scope)],
      );
      // The same value again is no change, and keeps the name of whoever set it first.
      if (row) await this.#record(tx, 'link_setting.set', row.linkSettingId, { key, level: levelOf(scope), ...shownValue(key, value) });
    });
  }

  /** Takes the level's own value away, so that the level above holds; nothing to take away is fine. */
  async unset(scope: LevelScope, key: LinkSettingKey): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { domainId = null, administrationId = null } = placeOf(scope);
      const [row] = await tx.query<{ linkSettingId: string }>(
        `delete from link_setting
         where portal_id = $1 and domain_id is not distinct from $2::uuid and administration_id is not distinct from $3::uuid and key = $4
         returning link_setting_id as "linkSettingId"`,
        [scope.portalId, domainId, administrationId, key],
      );
      if (row) await this.#record(tx, 'link_setting.unset', row.linkSettingId, { key, level: levelOf(scope) });
    });
  }

  /** Who would be hit if the level got this value, or (undefined) lost its own. */
  async impact(scope: PortalScope | DomainScope, key: LinkSettingKey, given: unknown): Promise<SettingImpact> {
    const wanted = given === undefined ? undefined : checkLinkSetting(key, given);
    return this.database.read(scope, async (tx) => {
      const place = placeOf(scope);
      const { administrations, withOwnValue } = await countReached(tx, key, place);
      const now = effectiveSetting(key, await settingsOnTheWay(tx, place));
      const isOwn = now.level === levelOf(scope);
      const then = wanted === undefined ? (isOwn && now.without ? now.without.value : now.value) : wanted;
      const hit = administrations - withOwnValue;
      return { administrations, withOwnValue, hit, changing: then === now.value ? 0 : hit };
    });
  }

  async #record(tx: Transaction, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    const { administrationId } = placeOf(tx.scope as LevelScope);
    await this.audit.record(tx, {
      action,
      subjectKind: 'link_setting',
      subjectId,
      details,
      ...(administrationId ? { administrationId } : {}),
    });
  }
}

const placeOf = (scope: LevelScope): SettingPlace => scope;

function levelOf(scope: LevelScope): 'portal' | 'domain' | 'administration' {
  if ('administrationId' in scope) return 'administration';
  return 'domainId' in scope ? 'domain' : 'portal';
}

const actorId = ({ actor }: LevelScope): string | null => (actor.kind === 'user' ? actor.userId : null);

/** An e-mail address is personal data and stays out of the trail. */
const shownValue = (key: LinkSettingKey, value: unknown): Record<string, unknown> => (key === 'notice_email' ? {} : { value });
