import { joinPerson } from '@loonbrug/auth';
import { Conflict, newId, type Transaction } from '@loonbrug/platform';
import type { AccountItemKind } from '../account-mapping/account-mapping.dto';
import { dateOrEver, type TemplateRule } from '../account-mapping/mapping-rule';
import { actorOf } from '../journal-run/journal-run-booking';

export type NewTemplateRow = Pick<TemplateRule, 'kind' | 'key' | 'validFrom' | 'deed' | 'rgs'>;

const columns =
  'mapping_template_id as "ruleId", kind, loket_code as key, valid_from as "validFrom", deed, revision, rgs, changed_at as "changedAt"';

interface WrittenTemplate extends TemplateRule {
  readonly changedAt: Date;
  readonly changedByName: string | null;
}

/** The history of one item, first row first. */
export const readTemplateRows = (tx: Transaction, portalId: string, kind: AccountItemKind, key: string): Promise<WrittenTemplate[]> =>
  tx.query<WrittenTemplate>(
    `select ${columns}, person.name as "changedByName" from mapping_template template ${joinPerson('template.changed_by')}
     where portal_id = $1 and kind = $2 and loket_code = $3 order by revision`,
    [portalId, kind, key],
  );

export const readTemplateRow = (tx: Transaction, portalId: string, mappingTemplateId: string): Promise<TemplateRule | undefined> =>
  tx.maybeOne<TemplateRule>(`select ${columns} from mapping_template where portal_id = $1 and mapping_template_id = $2`, [
    portalId,
    mappingTemplateId,
  ]);

/** Adds a row. Throws Conflict, with what is there, where the item has another version than the caller saw. */
export async function appendTemplateRow(tx: Transaction, portalId: string, row: NewTemplateRow, rowVersion: number): Promise<string> {
  const ruleId = newId();
  const added = await tx.query(
    `insert into mapping_template (portal_id, mapping_template_id, kind, loket_code, valid_from, deed, rgs, changed_by, revision)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9::integer + 1
     where $9::integer = (select coalesce(max(revision), 0) from mapping_template where portal_id = $1 and kind = $3::text and loket_code = $4::text)
     on conflict (portal_id, kind, loket_code, revision) do nothing returning 1`,
    [portalId, ruleId, row.kind, row.key, row.validFrom, row.deed, row.rgs, actorOf(tx), rowVersion],
  );
  if (added.length === 0) throw await templateChangedMeanwhile(tx, portalId, row.kind, row.key);
  return ruleId;
}

/** Somebody was first: with what they said. */
export async function templateChangedMeanwhile(tx: Transaction, portalId: string, kind: AccountItemKind, key: string): Promise<Conflict> {
  const last = (await readTemplateRows(tx, portalId, kind, key)).at(-1);
  const now = last && {
    mappingTemplateId: last.ruleId,
    rgs: last.rgs,
    validFrom: dateOrEver(last.validFrom),
    deed: last.deed,
    changedAt: last.changedAt,
    changedByName: last.changedByName,
    rowVersion: last.revision,
  };
  return new Conflict('MappingTemplate', { loketCode: key, kind, now: now ?? null });
}
