import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { JournalRunSettlement } from '../journal-run/journal-run-settlement.service';
import { endOf, isChangedSince, type RuleKind, standing } from './mapping-rule';
import {
  appendRow,
  changedMeanwhile,
  checkTargets,
  type NewRule,
  readRows,
  ruleRowColumns,
  validFromOf,
  type WrittenRow,
} from './mapping-rule-rows';

export interface RuleRemoval {
  /** The item's, as it was read. */
  readonly rowVersion: number;
  /** The day on which the rule ends; without one it is taken back as though it had never been said. */
  readonly endsOn?: string | undefined;
}

/** Adds to the history of what is mapped; nothing in it changes. Runs that wait are checked at once. */
@Injectable()
export class MappingRuleWriter {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws NotFound for a target that isn't of these books, what its state forbids, and Conflict where somebody was first. */
  async write(scope: AdministrationScope, rule: NewRule, rowVersion: number): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await checkTargets(tx, scope, rule);
      const validFrom = validFromOf(await readRows(tx, scope, rule.kind, rule.key), rule, this.clock.today());
      const ruleId = await appendRow(tx, scope, { ...rule, validFrom, deed: 'leads' }, rowVersion);
      await this.#record(tx, scope, 'account_mapping.changed', ruleId, { ...rule, loketCode: rule.key, validFrom });
    });
    await this.settlement.settleWaiting(scope);
  }

  /** Ends a rule, or takes it back. Throws NotFound for one that does not stand, EndsBeforeItBegins, and Conflict where somebody was first. */
  async remove(scope: AdministrationScope, kinds: readonly RuleKind[], ruleId: string, removal: RuleRemoval): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { row, rows } = await this.#find(tx, scope, kinds, ruleId);
      const { validFrom, deed } = endOf(row, removal.endsOn);
      if (!standing(rows).some((each) => each.ruleId === row.ruleId)) {
        throw isChangedSince(rows, row, removal.rowVersion)
          ? await changedMeanwhile(tx, scope, row.kind, row.key)
          : new NotFound('AccountMapping');
      }
      await appendRow(tx, scope, { kind: row.kind, key: row.key, validFrom, deed }, removal.rowVersion);
      await this.#record(tx, scope, 'account_mapping.removed', ruleId, { kind: row.kind, loketCode: row.key, validFrom, deed });
    });
    await this.settlement.settleWaiting(scope);
  }

  async #find(
    tx: Transaction,
    scope: AdministrationScope,
    kinds: readonly RuleKind[],
    ruleId: string,
  ): Promise<{ row: WrittenRow; rows: WrittenRow[] }> {
    const row = await tx.maybeOne<WrittenRow>(
      `select ${ruleRowColumns} from account_mapping
       where portal_id = $1 and administration_id = $2 and account_mapping_id = $3 and kind = any($4::text[])`,
      [scope.portalId, scope.administrationId, ruleId, kinds],
    );
    if (!row) throw new NotFound('AccountMapping');
    return { row, rows: await readRows(tx, scope, row.kind, row.key) };
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'AccountMapping', subjectId, administrationId: scope.administrationId, details });
  }
}
