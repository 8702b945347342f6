import type { BookReference, ChartAccount } from './book-reference';
import { type MappingRule, RuleIndex, type TemplateRule } from './mapping-rule';

/**
 * Why a line leads where it leads. component, mapping: a rule of these books for the component or the code · template_component, template: a rule of the
 * firm, through RGS · same_code: the account has the code itself · default: nothing else was said.
 */
export const origins = ['component', 'mapping', 'template_component', 'template', 'same_code', 'default'] as const;
export type Origin = (typeof origins)[number];

/** Why the firm's rule finds no account: none of these books has the RGS code, or several have. */
export type Obstacle = 'rgs_missing' | 'rgs_ambiguous';

export interface Destination {
  readonly account: ChartAccount | null;
  readonly via: Origin | null;
  readonly obstacle: Obstacle | null;
  /** Of the firm's rule. */
  readonly rgs: string | null;
  readonly rule: MappingRule | TemplateRule | null;
}

/** What is mapped: a code of Loket, and the component that a line is of. */
export interface Item {
  readonly accountCode: string;
  readonly componentKey: number | null;
}

/** Everything that says where lines lead, as it was read or as it would be. */
export interface MappingSources {
  readonly rules: readonly MappingRule[];
  readonly templates: readonly TemplateRule[];
  readonly chart: readonly ChartAccount[];
  readonly costCentres: readonly BookReference[];
  readonly costUnits: readonly BookReference[];
}

/** Where items lead on a day; the more specific wins, and what these books say wins over the firm. */
export class Mapping {
  readonly rules: RuleIndex<MappingRule>;
  readonly templates: RuleIndex<TemplateRule>;
  readonly #accounts: ReadonlyMap<string, ChartAccount>;
  readonly #codes: ReadonlyMap<string, ChartAccount>;

  constructor(readonly sources: MappingSources) {
    this.rules = new RuleIndex(sources.rules);
    this.templates = new RuleIndex(sources.templates);
    this.#accounts = new Map(sources.chart.map((account) => [account.id, account]));
    this.#codes = new Map(sources.chart.map((account) => [account.code, account]));
  }

  account(accountId: string): ChartAccount | undefined {
    return this.#accounts.get(accountId);
  }

  destinationOf({ accountCode, componentKey }: Item, day: string): Destination {
    const component = componentKey === null ? null : String(componentKey);
    return (
      this.#own('component', component, day) ??
      this.#own('account_code', accountCode, day) ??
      this.#ofTemplate('component', component, day) ??
      this.#ofTemplate('account_code', accountCode, day) ??
      this.#sameCode(accountCode) ??
      this.#own('default_account', '', day) ??
      nowhere
    );
  }

  /** Where a component leads whatever the code of its line; null where nothing is said of it. */
  destinationOfComponent(componentKey: string, day: string): Destination | null {
    return this.#own('component', componentKey, day) ?? this.#ofTemplate('component', componentKey, day);
  }

  #own(kind: 'component' | 'account_code' | 'default_account', key: string | null, day: string): Destination | null {
    const rule = key === null ? null : this.rules.on(kind, key, day);
    const account = rule?.accountId ? this.#accounts.get(rule.accountId) : undefined;
    if (!rule || !account) return null;
    return { ...nowhere, account, rule, via: viaOf[kind] };
  }

  #ofTemplate(kind: 'component' | 'account_code', key: string | null, day: string): Destination | null {
    const rule = key === null ? null : this.templates.on(kind, key, day);
    if (!rule?.rgs) return null;
    const found = accountOfRgs(this.sources.chart, rule.rgs);
    const via = kind === 'component' ? 'template_component' : 'template';
    return typeof found === 'string'
      ? { ...nowhere, obstacle: found, rgs: rule.rgs, rule }
      : { ...nowhere, account: found, via, rgs: rule.rgs, rule };
  }

  #sameCode(accountCode: string): Destination | null {
    const account = this.#codes.get(accountCode);
    return account ? { ...nowhere, account, via: 'same_code' } : null;
  }
}

export const nowhere: Destination = { account: null, via: null, obstacle: null, rgs: null, rule: null };
const viaOf = { component: 'component', account_code: 'mapping', default_account: 'default' } as const;

/** The one account with the RGS code. A blocked one counts only where no other has the code: blocking an old account must not make its successor ambiguous. */
export function accountOfRgs(chart: readonly ChartAccount[], rgs: string): ChartAccount | Obstacle {
  const all = chart.filter((account) => account.rgs === rgs);
  const open = all.filter(({ isBlocked }) => !isBlocked);
  const candidates = open.length > 0 ? open : all;
  if (candidates.length === 0) return 'rgs_missing';
  return candidates.length === 1 ? candidates[0]! : 'rgs_ambiguous';
}
