import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { BookReference, ChartAccount } from './book-reference';
import type { Item, MappingSources } from './destination';
import type { MappingRule, TemplateRule } from './mapping-rule';

/** What lines name. */
export interface MappedLine extends Item {
  readonly costCentreCode: string | null;
  readonly costUnitCode: string | null;
}

const ruleColumns = `mapping.account_mapping_id as "ruleId", mapping.kind, mapping.loket_code as key, mapping.valid_from as "validFrom", mapping.deed,
  mapping.revision, mapping.account_id as "accountId", mapping.cost_centre_id as "costCentreId", mapping.cost_unit_id as "costUnitId",
  coalesce((select jsonb_agg(jsonb_build_object('costCentreId', share.cost_centre_id, 'weight', share.weight))
    from account_mapping_share share where share.portal_id = mapping.portal_id and share.administration_id = mapping.administration_id
      and share.account_mapping_id = mapping.account_mapping_id), '[]'::jsonb) as shares`;
const templateColumns = 'mapping_template_id as "ruleId", kind, loket_code as key, valid_from as "validFrom", deed, revision, rgs';
const chartColumns = 'account_id as id, code, name, kind, rgs, is_blocked as "isBlocked"';

/** Everything that says where these lines lead; with the whole chart where it is for choosing from. */
export async function readMapping(tx: Transaction, scope: AdministrationScope, lines: readonly MappedLine[]): Promise<MappingSources> {
  const place = [scope.portalId, scope.administrationId];
  const codes = distinct(lines.map(({ accountCode }) => accountCode));
  const named = [
    codes,
    distinct(lines.map(({ componentKey }) => (componentKey === null ? null : String(componentKey)))),
    distinct(lines.map(({ costCentreCode }) => costCentreCode)),
    distinct(lines.map(({ costUnitCode }) => costUnitCode)),
  ] as const;
  const rules = await tx.query<MappingRule>(
    `select ${ruleColumns} from account_mapping mapping
     where portal_id = $1 and administration_id = $2 and case kind when 'account_code' then loket_code = any($3::text[])
       when 'component' then loket_code = any($4::text[]) when 'cost_centre' then loket_code = any($5::text[])
       when 'cost_unit' then loket_code = any($6::text[]) else true end`,
    [...place, ...named],
  );
  const templates = await tx.query<TemplateRule>(
    `select ${templateColumns} from mapping_template where portal_id = $1
       and case kind when 'account_code' then loket_code = any($2::text[]) else loket_code = any($3::text[]) end`,
    [scope.portalId, named[0], named[1]],
  );
  const chart = await tx.query<ChartAccount>(
    `select ${chartColumns} from account where portal_id = $1 and administration_id = $2
       and (code = any($3::text[]) or account_id = any($4::uuid[]) or rgs = any($5::text[]))`,
    [...place, codes, distinct(rules.map(({ accountId }) => accountId)), distinct(templates.map(({ rgs }) => rgs))],
  );
  const centreIds = rules.flatMap(({ costCentreId, shares }) => [costCentreId, ...shares.map((share) => share.costCentreId)]);
  return {
    rules,
    templates,
    chart,
    costCentres: await readDimension(tx, scope, 'cost_centre', { codes: named[2], ids: distinct(centreIds) }),
    costUnits: await readDimension(tx, scope, 'cost_unit', { codes: named[3], ids: distinct(rules.map((rule) => rule.costUnitId)) }),
  };
}

/** Every rule that there is for these books, the whole chart, and every cost centre and unit. */
export async function readWholeMapping(tx: Transaction, scope: AdministrationScope): Promise<MappingSources> {
  const place = [scope.portalId, scope.administrationId];
  const here = 'portal_id = $1 and administration_id = $2';
  return {
    rules: await tx.query<MappingRule>(`select ${ruleColumns} from account_mapping mapping where ${here}`, place),
    templates: await readTemplates(tx, scope.portalId),
    chart: await tx.query<ChartAccount>(`select ${chartColumns} from account where ${here}`, place),
    costCentres: await tx.query<BookReference>(`select ${dimensionColumns('cost_centre')} from cost_centre where ${here}`, place),
    costUnits: await tx.query<BookReference>(`select ${dimensionColumns('cost_unit')} from cost_unit where ${here}`, place),
  };
}

export const readTemplates = (tx: Transaction, portalId: string): Promise<TemplateRule[]> =>
  tx.query<TemplateRule>(`select ${templateColumns} from mapping_template where portal_id = $1`, [portalId]);

const dimensionColumns = (noun: 'cost_centre' | 'cost_unit'): string => `${noun}_id as id, code, name, is_blocked as "isBlocked"`;

async function readDimension(
  tx: Transaction,
  scope: AdministrationScope,
  noun: 'cost_centre' | 'cost_unit',
  { codes, ids }: { codes: readonly string[]; ids: readonly string[] },
): Promise<BookReference[]> {
  if (codes.length + ids.length === 0) return [];
  return tx.query<BookReference>(
    `select ${dimensionColumns(noun)} from ${noun}
     where portal_id = $1 and administration_id = $2 and (code = any($3::text[]) or ${noun}_id = any($4::uuid[]))`,
    [scope.portalId, scope.administrationId, codes, ids],
  );
}

const distinct = (values: ReadonlyArray<string | null>): string[] => [...new Set(values.filter((value) => value !== null))];
