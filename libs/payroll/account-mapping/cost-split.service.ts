import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { CostShareDto, CostSplitChange, CostSplitDto, CostSplitListDto } from './cost-split.dto';
import { Mapping } from './destination';
import { mappedDimension } from './dimension-mapping.service';
import { accountDto } from './mapping-list';
import { readWholeMapping } from './mapping-reading';
import { dateOrEver, lastRevision, lastSaid, type MappingRule, nextSaid } from './mapping-rule';
import type { NewRule } from './mapping-rule-rows';
import { MappingRuleWriter, type RuleRemoval } from './mapping-rule-writer';

/** Shares of profit-and-loss accounts over cost centres, for lines that have none of their own. */
@Injectable()
export class CostSplitService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(MappingRuleWriter) private readonly writer: MappingRuleWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that hold today or are yet to begin, the one for every account first; and what is past. */
  list(scope: AdministrationScope): Promise<CostSplitListDto> {
    const today = this.clock.today();
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      const keys = mapping.rules.keys('split');
      const items = keys.flatMap((key) => splitOf(mapping, key, today) ?? []);
      const past = keys
        .filter((key) => !items.some(({ account }) => (account?.accountId ?? '') === key))
        .map((key) => ({ accountId: key === '' ? null : key, rowVersion: lastRevision(mapping.rules.rows('split', key)) }));
      return { items: items.sort((one, other) => ((one.account?.code ?? '') < (other.account?.code ?? '') ? -1 : 1)), past };
    });
  }

  /** Throws NotFound, BalanceAccountNotSplit, MappedAccountBlocked, MappedDimensionBlocked, and Conflict where somebody was first. */
  async split(scope: AdministrationScope, change: CostSplitChange): Promise<CostSplitListDto> {
    await this.writer.write(scope, splitRuleOf(change), change.rowVersion ?? 0);
    return this.list(scope);
  }

  remove(scope: AdministrationScope, accountMappingId: string, removal: RuleRemoval): Promise<void> {
    return this.writer.remove(scope, ['split'], accountMappingId, removal);
  }
}

/** What holds of an account, or will; undefined where nothing does. */
function splitOf(mapping: Mapping, key: string, today: string): CostSplitDto | undefined {
  const rows = mapping.rules.rows('split', key);
  const said = lastSaid(rows, today);
  const rule = said?.deed === 'leads' ? said : nextSaid(rows, today);
  if (rule?.deed !== 'leads') return undefined;
  const next = nextSaid(rows, rule.validFrom > today ? rule.validFrom : today);
  const account = key === '' ? undefined : mapping.account(key);
  return {
    account: account ? accountDto(account) : null,
    shares: sharesOf(mapping, rule),
    accountMappingId: rule.ruleId,
    validFrom: dateOrEver(rule.validFrom),
    coming: next && { validFrom: next.validFrom, shares: next.deed === 'leads' ? sharesOf(mapping, next) : null },
    rowVersion: lastRevision(rows),
  };
}

function sharesOf({ sources }: Mapping, { shares }: MappingRule): CostShareDto[] {
  return shares.map(({ costCentreId, weight }) => ({
    costCentre: mappedDimension(sources.costCentres.find(({ id }) => id === costCentreId)!),
    weight,
  }));
}

/** The rule that a change asks for. */
export const splitRuleOf = ({ accountId, shares, validFrom }: CostSplitChange): NewRule => ({
  kind: 'split',
  key: accountId?.toLowerCase() ?? '',
  accountId: accountId ?? null,
  shares,
  validFrom,
});
