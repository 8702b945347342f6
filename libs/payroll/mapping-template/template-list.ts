import { rgsStarterChart } from '@loonbrug/ledger';
import type { Transaction } from '@loonbrug/platform';
import type { AccountItemKind } from '../account-mapping/account-mapping.dto';
import { propose } from '../account-mapping/account-proposal';
import { dateOrEver, lastRevision, nextSaid, RuleIndex, type TemplateRule } from '../account-mapping/mapping-rule';
import type { MappingTemplateDto } from './mapping-template.dto';

interface NamedItem {
  readonly key: string;
  readonly name: string | null;
  readonly administrationCount: number;
}

/** Codes or components that runs of the firm's clients name, as Loket last called them. */
export const readNamedItems = (tx: Transaction, portalId: string, kind: AccountItemKind): Promise<NamedItem[]> =>
  tx.query<NamedItem>(
    kind === 'account_code'
      ? `select account_code as key, max(account_name) as name, count(distinct administration_id)::integer as "administrationCount"
         from journal_run_line where portal_id = $1 and amount_cents <> 0 group by account_code`
      : `select component_key::text as key, max(component_name) as name, count(distinct administration_id)::integer as "administrationCount"
         from journal_run_line where portal_id = $1 and amount_cents <> 0 and component_key is not null group by component_key`,
    [portalId],
  );

/** What the firm says, and of what it says nothing; what the most administrations name first. */
export function listTemplates(
  kind: AccountItemKind,
  named: readonly NamedItem[],
  rules: readonly TemplateRule[],
  today: string,
): MappingTemplateDto[] {
  const index = new RuleIndex(rules);
  const items = new Map(named.map((item) => [item.key, item]));
  const keys = [...new Set([...items.keys(), ...index.keys(kind)])];
  const rows = keys.map((key) => rowOf(index, items.get(key) ?? { key, name: '', administrationCount: 0 }, kind, today));
  return rows
    .filter((row) => row.administrationCount > 0 || row.rgs !== null || row.coming !== null)
    .sort((one, other) => other.administrationCount - one.administrationCount || (one.loketCode < other.loketCode ? -1 : 1));
}

function rowOf(
  index: RuleIndex<TemplateRule>,
  { key, name, administrationCount }: NamedItem,
  kind: AccountItemKind,
  today: string,
): MappingTemplateDto {
  const rule = index.on(kind, key, today);
  const rows = index.rows(kind, key);
  const next = nextSaid(rows, today);
  const loketName = name ?? '';
  return {
    ...{ kind, loketCode: key, loketName, administrationCount },
    rgs: rule?.rgs ?? null,
    mappingTemplateId: rule?.ruleId ?? null,
    validFrom: dateOrEver(rule?.validFrom),
    coming: next && { validFrom: next.validFrom, rgs: next.rgs },
    rowVersion: lastRevision(rows) || null,
    proposal: rule ? null : proposalOf(key, loketName),
  };
}

const chart = rgsStarterChart.map(({ code, name, rgs }) => ({ accountId: rgs, code, name, rgs, isBlocked: false }));

function proposalOf(key: string, name: string): MappingTemplateDto['proposal'] {
  const found = propose(key, name, chart);
  return found && { rgs: found.accountId, name: found.name, reason: found.reason };
}
