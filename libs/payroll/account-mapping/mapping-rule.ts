import { groupedBy } from '@loonbrug/platform';
import { EndsBeforeItBegins } from './mapping.errors';

/** What the books can be told of: Loket's account codes and components, its cost centres and units, what happens to unknown ones, and shares. */
export const ruleKinds = [
  'account_code',
  'component',
  'default_account',
  'cost_centre',
  'cost_unit',
  'default_cost_centre',
  'default_cost_unit',
  'split',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** leads: to the target · ends: no rule from this date on · withdrawn: as though nothing were said for this date. */
export type RuleDeed = 'leads' | 'ends' | 'withdrawn';

/** The date of a rule that holds since ever. */
export const sinceEver = '1900-01-01';

/** One row of the history of an item; rows are only added. */
export interface DatedRule<Kind extends string = string> {
  readonly ruleId: string;
  readonly kind: Kind;
  /** Loket's code or component key; empty for a default. */
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly validFrom: string;
  readonly deed: RuleDeed;
  /** 1, 2, 3 … of the item. */
  readonly revision: number;
}

export interface Share {
  readonly costCentreId: string;
  /** Of the sum of all weights. */
  readonly weight: number;
}

/** A rule of one set of books. */
export interface MappingRule extends DatedRule<RuleKind> {
  readonly accountId: string | null;
  readonly costCentreId: string | null;
  readonly costUnitId: string | null;
  /** Of a split only. */
  readonly shares: readonly Share[];
}

/** A rule of the firm for all of its clients. */
export interface TemplateRule extends DatedRule<'account_code' | 'component'> {
  readonly rgs: string | null;
}

/**
 * What was said for a day, of the rows of one item: of the dates up to that day the last one, and of a date the row that was written last.
 * Null where nothing was said, or it was withdrawn.
 */
export function lastSaid<Rule extends DatedRule>(rows: readonly Rule[], day: string): Rule | null {
  let found: Rule | null = null;
  for (const row of standing(rows)) if (row.validFrom <= day && (found === null || row.validFrom > found.validFrom)) found = row;
  return found;
}

/** The rule that holds on a day; null where it has ended, or nothing was said. */
export function ruleOn<Rule extends DatedRule>(rows: readonly Rule[], day: string): Rule | null {
  const said = lastSaid(rows, day);
  return said?.deed === 'leads' ? said : null;
}

/** The next row that says something for a date after the day. */
export function nextSaid<Rule extends DatedRule>(rows: readonly Rule[], day: string): Rule | null {
  const later = standing(rows).filter(({ validFrom }) => validFrom > day);
  return later.reduce<Rule | null>((next, row) => (next === null || row.validFrom < next.validFrom ? row : next), null);
}

/** Of each date the row that was written last, without what was withdrawn. */
export function standing<Rule extends DatedRule>(rows: readonly Rule[]): Rule[] {
  const lastWritten = new Map<string, Rule>();
  for (const row of rows) if ((lastWritten.get(row.validFrom)?.revision ?? 0) < row.revision) lastWritten.set(row.validFrom, row);
  return [...lastWritten.values()].filter(({ deed }) => deed !== 'withdrawn');
}

/** The last revision of an item, of all of its rows; 0 where nothing was ever said. */
export const lastRevision = (rows: readonly DatedRule[]): number => Math.max(0, ...rows.map(({ revision }) => revision));

/** Whether somebody changed the item since it was seen, or put another rule in the place of this one. */
export const isChangedSince = (rows: readonly DatedRule[], { validFrom }: DatedRule, seenVersion: number): boolean =>
  lastRevision(rows) !== seenVersion || standing(rows).some((row) => row.validFrom === validFrom);

/** What ends a rule on a day, or takes it back where there is none. Throws EndsBeforeItBegins. */
export function endOf(rule: DatedRule, endsOn: string | undefined): { validFrom: string; deed: 'ends' | 'withdrawn' } {
  if (endsOn === undefined) return { validFrom: rule.validFrom, deed: 'withdrawn' };
  if (endsOn <= rule.validFrom) throw new EndsBeforeItBegins(rule.validFrom, endsOn);
  return { validFrom: endsOn, deed: 'ends' };
}

/** The rows of each item, by its kind and key. */
export class RuleIndex<Rule extends DatedRule> {
  readonly #items: ReadonlyMap<string, readonly Rule[]>;

  constructor(rows: readonly Rule[]) {
    this.#items = groupedBy(rows, ({ kind, key }) => nameOf(kind, key));
  }

  on(kind: Rule['kind'], key: string, day: string): Rule | null {
    return ruleOn(this.rows(kind, key), day);
  }

  rows(kind: Rule['kind'], key: string): readonly Rule[] {
    return this.#items.get(nameOf(kind, key)) ?? [];
  }

  keys(kind: Rule['kind']): string[] {
    return [...this.#items.values()].flatMap(([row]) => (row!.kind === kind ? [row!.key] : []));
  }
}

const nameOf = (kind: string, key: string): string => `${kind}/${key}`;

/** The date as a reader wants it: null is since ever. */
export const dateOrEver = (validFrom: string | undefined): string | null =>
  validFrom === undefined || validFrom === sinceEver ? null : validFrom;
