import { NotFound } from '@loonbrug/platform';
import type { MappingSources } from './destination';
import { type DatedRule, endOf, lastRevision, lastSaid, type MappingRule, sinceEver, standing, type TemplateRule } from './mapping-rule';
import type { NewRule } from './mapping-rule-rows';

/** What a change would add to the history of its item. */
function nextOf<Rule extends DatedRule>(
  rows: readonly Rule[],
  validFrom: string | undefined,
  today: string,
): DatedRule & { kind: Rule['kind'] } {
  const { kind, key } = rows[0]!;
  const revision = lastRevision(rows) + 1;
  return { ruleId: 'proposed', kind, key, validFrom: validFrom ?? lastSaid(rows, today)?.validFrom ?? sinceEver, deed: 'leads', revision };
}

/** The sources as they would be after a change of these books. */
export function withRule(sources: MappingSources, rule: NewRule, today: string): MappingSources {
  const target = {
    accountId: rule.accountId ?? null,
    costCentreId: rule.costCentreId ?? null,
    costUnitId: rule.costUnitId ?? null,
    shares: rule.shares ?? [],
  };
  const seed: MappingRule = { ...target, ruleId: '', kind: rule.kind, key: rule.key, validFrom: sinceEver, deed: 'withdrawn', revision: 0 };
  const rows = [seed, ...sources.rules.filter(({ kind, key }) => kind === rule.kind && key === rule.key)];
  return { ...sources, rules: [...sources.rules, { ...target, ...nextOf(rows, rule.validFrom, today) }] };
}

/** The sources as they would be after a rule of these books ends, or is taken back. Throws NotFound for one that does not stand, and EndsBeforeItBegins. */
export function withoutRule(
  sources: MappingSources,
  { accountMappingId, endsOn }: { accountMappingId: string; endsOn?: string | undefined },
): MappingSources {
  const rule = sources.rules.find(({ ruleId }) => ruleId === accountMappingId.toLowerCase());
  if (!rule) throw new NotFound('AccountMapping');
  const rows = sources.rules.filter(({ kind, key }) => kind === rule.kind && key === rule.key);
  const end = endOf(rule, endsOn);
  if (!standing(rows).includes(rule)) throw new NotFound('AccountMapping');
  return { ...sources, rules: [...sources.rules, { ...rule, ...end, ruleId: 'proposed', revision: lastRevision(rows) + 1 }] };
}

export interface ProposedTemplate {
  readonly kind: TemplateRule['kind'];
  readonly key: string;
  readonly rgs: string;
  readonly validFrom: string | undefined;
}

/** The sources as they would be after a change of the firm's templates. */
export function withTemplate(sources: MappingSources, { kind, key, rgs, validFrom }: ProposedTemplate, today: string): MappingSources {
  const seed: TemplateRule = { ruleId: '', kind, key, rgs, validFrom: sinceEver, deed: 'withdrawn', revision: 0 };
  const rows = [seed, ...sources.templates.filter((row) => row.kind === kind && row.key === key)];
  return { ...sources, templates: [...sources.templates, { rgs, ...nextOf(rows, validFrom, today) }] };
}
