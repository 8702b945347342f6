import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { AuditTrail, newId, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';
import { type EffectiveRule, effectiveRules, type StoredRule } from './effective-rule';
import { checkProcessingRule, type ProcessingRuleKey } from './processing-rule-keys';
import { type RulePlace, rulesOnTheWay } from './rule-rows';

export type LevelScope = PortalScope | DomainScope | AdministrationScope;

/** An effective rule as a screen shows it. */
export type ShownRule = EffectiveRule & { changedByName: string | null; isOwn: boolean };

/** The rules of automatic processing at three levels; the lowest value on the way down holds. */
@Injectable()
export class ProcessingRuleService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Every rule in effect at the level, with where it comes from. */
  async list(scope: LevelScope): Promise<ShownRule[]> {
    const onTheWay = await this.database.read(scope, (tx) => rulesOnTheWay(tx, placeOf(scope)));
    const names = await this.accounts.named(onTheWay.flatMap(({ changedBy }) => changedBy ?? []));
    return effectiveRules(onTheWay).map((rule) => ({
      ...rule,
      changedByName: (rule.changedBy && names.get(rule.changedBy)?.name) ?? null,
      isOwn: rule.level === levelOf(scope),
    }));
  }

  /** Gives the level a value of its own; throws RequestInvalid when the rule can't have it. */
  async set(scope: LevelScope, key: ProcessingRuleKey, given: unknown): Promise<void> {
    const value = checkProcessingRule(key, given);
    await this.database.transaction(scope, async (tx) => {
      const { domainId = null, administrationId = null } = placeOf(scope);
      const changedBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
      const [row] = await tx.query<{ processingRuleId: string }>(
        `insert into processing_rule as rule (portal_id, processing_rule_id, domain_id, administration_id, key, value, changed_by)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7)
         on conflict (portal_id, domain_id, administration_id, key)
           do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now() where rule.value <> excluded.value
         returning processing_rule_id as "processingRuleId"`,
        [scope.portalId, newId(), domainId, administrationId, key, JSON.stringify(value), changedBy],
      );
      // The same value again is no change, and keeps the name of whoever set it first.
      if (row) await this.#record(tx, 'processing_rule.set', row.processingRuleId, { key, level: levelOf(scope), value });
    });
  }

  /** Takes the level's own value away, so that the level above holds; nothing to take away is fine. */
  async unset(scope: LevelScope, key: ProcessingRuleKey): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { domainId = null, administrationId = null } = placeOf(scope);
      const [row] = await tx.query<{ processingRuleId: string }>(
        `delete from processing_rule
         where portal_id = $1 and domain_id is not distinct from $2::uuid and administration_id is not distinct from $3::uuid and key = $4
         returning processing_rule_id as "processingRuleId"`,
        [scope.portalId, domainId, administrationId, key],
      );
      if (row) await this.#record(tx, 'processing_rule.unset', row.processingRuleId, { key, level: levelOf(scope) });
    });
  }

  async #record(tx: Transaction, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    const { administrationId } = placeOf(tx.scope as LevelScope);
    const place = administrationId ? { administrationId } : {};
    await this.audit.record(tx, { action, subjectKind: 'processing_rule', subjectId, details, ...place });
  }
}

export const placeOf = (scope: LevelScope): RulePlace => scope;

export function levelOf(scope: LevelScope): StoredRule['level'] {
  if ('administrationId' in scope) return 'administration';
  return 'domainId' in scope ? 'domain' : 'portal';
}
