import { joinPerson } from '@loonbrug/auth';
import { Conflict, newId, NotFound, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { actorOf } from '../journal-run/journal-run-booking';
import { dateOrEver, lastSaid, type MappingRule, type RuleDeed, type RuleKind, type Share, sinceEver } from './mapping-rule';
import { BalanceAccountNotSplit, MappedAccountBlocked, MappedDimensionBlocked } from './mapping.errors';

/** A rule to be added to the history of an item. */
export interface NewRule {
  readonly kind: RuleKind;
  readonly key: string;
  /** Without one: in the place of the rule that holds today, or since ever where there is none. */
  readonly validFrom?: string | undefined;
  readonly accountId?: string | null;
  readonly costCentreId?: string | null;
  readonly costUnitId?: string | null;
  readonly shares?: readonly Share[];
}

export interface WrittenRow extends MappingRule {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export const ruleRowColumns = `account_mapping_id as "ruleId", kind, loket_code as key, valid_from as "validFrom", deed, revision,
  account_id as "accountId", cost_centre_id as "costCentreId", cost_unit_id as "costUnitId", changed_at as "changedAt", changed_by as "changedBy"`;

/** The history of one item, first row first; without the shares. */
export const readRows = (tx: Transaction, scope: AdministrationScope, kind: RuleKind, key: string): Promise<WrittenRow[]> =>
  tx.query<WrittenRow>(
    `select ${ruleRowColumns}, '[]'::jsonb as shares from account_mapping
     where portal_id = $1 and administration_id = $2 and kind = $3 and loket_code = $4 order by revision`,
    [scope.portalId, scope.administrationId, kind, key],
  );

/** The date from which a new rule holds. */
export const validFromOf = (rows: readonly MappingRule[], rule: NewRule, today: string): string =>
  rule.validFrom ?? lastSaid(rows, today)?.validFrom ?? sinceEver;

/** Adds a row. Throws Conflict, with what is there, where the item has another version than the caller saw. */
export async function appendRow(
  tx: Transaction,
  scope: AdministrationScope,
  row: Omit<NewRule, 'validFrom'> & Pick<MappingRule, 'validFrom' | 'deed'>,
  rowVersion: number,
): Promise<string> {
  const ruleId = newId();
  const added = await tx.query(
    `insert into account_mapping (portal_id, administration_id, account_mapping_id, kind, loket_code, valid_from, deed, account_id, cost_centre_id,
       cost_unit_id, changed_by, revision)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::integer + 1
     where $12::integer = (select coalesce(max(revision), 0) from account_mapping
       where portal_id = $1 and administration_id = $2 and kind = $4::text and loket_code = $5::text)
     on conflict (portal_id, administration_id, kind, loket_code, revision) do nothing returning 1`,
    [
      scope.portalId,
      scope.administrationId,
      ruleId,
      row.kind,
      row.key,
      row.validFrom,
      row.deed,
      row.accountId ?? null,
      row.costCentreId ?? null,
      row.costUnitId ?? null,
      actorOf(tx),
      rowVersion,
    ],
  );
  if (added.length === 0) throw await changedMeanwhile(tx, scope, row.kind, row.key);
  if (row.shares && row.shares.length > 0) await appendShares(tx, scope, ruleId, row.shares);
  return ruleId;
}

async function appendShares(tx: Transaction, scope: AdministrationScope, ruleId: string, shares: readonly Share[]): Promise<void> {
  await tx.query(
    `insert into account_mapping_share (portal_id, administration_id, account_mapping_id, cost_centre_id, weight)
     select $1, $2, $3, share.* from unnest($4::uuid[], $5::integer[]) as share`,
    [scope.portalId, scope.administrationId, ruleId, shares.map(({ costCentreId }) => costCentreId), shares.map(({ weight }) => weight)],
  );
}

/** What was said of an item last. */
interface LastSaidRow {
  readonly accountMappingId: string;
  /** Of the account, cost centre or cost unit that it leads to; null where it leads to none. */
  readonly code: string | null;
  readonly name: string | null;
  /** Of a split only. */
  readonly shares: ReadonlyArray<{ code: string; name: string; weight: number }>;
  readonly validFrom: string;
  readonly deed: RuleDeed;
  readonly changedAt: Date;
  /** Null where it was the system. */
  readonly changedByName: string | null;
  readonly rowVersion: number;
}

/** Somebody was first: with what they said, so that the reader can decide anew. */
export async function changedMeanwhile(tx: Transaction, scope: AdministrationScope, kind: RuleKind, key: string): Promise<Conflict> {
  const last = await tx.maybeOne<LastSaidRow>(
    `select mapping.account_mapping_id as "accountMappingId", coalesce(account.code, cost_centre.code, cost_unit.code) as code,
       coalesce(account.name, cost_centre.name, cost_unit.name) as name, mapping.valid_from as "validFrom", mapping.deed,
       mapping.changed_at as "changedAt", person.name as "changedByName", mapping.revision as "rowVersion",
       coalesce((select jsonb_agg(jsonb_build_object('code', centre.code, 'name', centre.name, 'weight', share.weight) order by centre.code)
         from account_mapping_share share join cost_centre centre using (portal_id, administration_id, cost_centre_id)
         where portal_id = $1 and administration_id = $2 and share.account_mapping_id = mapping.account_mapping_id), '[]'::jsonb) as shares
     from account_mapping mapping left join account using (portal_id, administration_id, account_id)
     left join cost_centre using (portal_id, administration_id, cost_centre_id) left join cost_unit using (portal_id, administration_id, cost_unit_id)
     ${joinPerson('mapping.changed_by')}
     where portal_id = $1 and administration_id = $2 and mapping.kind = $3 and mapping.loket_code = $4 order by mapping.revision desc limit 1`,
    [scope.portalId, scope.administrationId, kind, key],
  );
  const now = last ? { ...last, validFrom: dateOrEver(last.validFrom) } : null;
  return new Conflict('AccountMapping', { loketCode: key, kind, now });
}

interface Target {
  readonly code: string;
  readonly isBlocked: boolean;
  readonly kind?: string;
}

/** What a rule points at is there, open, and of the right kind. Throws NotFound, MappedAccountBlocked, MappedDimensionBlocked, BalanceAccountNotSplit. */
export async function checkTargets(tx: Transaction, scope: AdministrationScope, rule: NewRule): Promise<void> {
  if (rule.accountId) {
    const account = await readTarget(tx, scope, { table: 'account', id: rule.accountId });
    if (account.isBlocked) throw new MappedAccountBlocked(account.code);
    if (rule.kind === 'split' && account.kind === 'balance') throw new BalanceAccountNotSplit(account.code);
  }
  const centres = [...(rule.costCentreId ? [rule.costCentreId] : []), ...(rule.shares ?? []).map(({ costCentreId }) => costCentreId)];
  for (const id of centres) openOrThrow(await readTarget(tx, scope, { table: 'cost_centre', id }));
  if (rule.costUnitId) openOrThrow(await readTarget(tx, scope, { table: 'cost_unit', id: rule.costUnitId }));
}

function openOrThrow({ code, isBlocked }: Target): void {
  if (isBlocked) throw new MappedDimensionBlocked(code);
}

const subjects = { account: 'Account', cost_centre: 'CostCentre', cost_unit: 'CostUnit' } as const;

async function readTarget(
  tx: Transaction,
  scope: AdministrationScope,
  { table, id }: { table: keyof typeof subjects; id: string },
): Promise<Target> {
  const found = await tx.maybeOne<Target>(
    `select code, is_blocked as "isBlocked"${table === 'account' ? ', kind' : ''} from ${table}
     where portal_id = $1 and administration_id = $2 and ${table}_id = $3`,
    [scope.portalId, scope.administrationId, id],
  );
  if (!found) throw new NotFound(subjects[table]);
  return found;
}
