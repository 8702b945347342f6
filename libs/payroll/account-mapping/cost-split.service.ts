import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { splitsOn } from '../journal-run/run-books';
import type { CostSplitChange, CostSplitDto, CostSplitListDto } from './cost-split.dto';
import { Mapping } from './destination';
import { accountDto } from './mapping-list';
import { readWholeMapping } from './mapping-reading';
import { dateOrEver } from './mapping-rule';
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

  /** Those that hold today, the one for every account first. */
  list(scope: AdministrationScope): Promise<CostSplitListDto> {
    const today = this.clock.today();
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      const items = [...splitsOn(mapping, today)].map(([key, shares]): CostSplitDto => {
        const rule = mapping.rules.on('split', key, today)!;
        const account = key === '' ? undefined : mapping.account(key);
        return {
          account: account ? accountDto(account) : null,
          shares: shares.map(({ costCentre: { id, code, name, isBlocked }, weight }) => ({
            costCentre: { dimensionId: id, code, name, isBlocked },
            weight,
          })),
          accountMappingId: rule.ruleId,
          validFrom: dateOrEver(rule.validFrom),
          rowVersion: Math.max(...mapping.rules.rows('split', key).map(({ revision }) => revision)),
        };
      });
      return { items: items.sort((one, other) => ((one.account?.code ?? '') < (other.account?.code ?? '') ? -1 : 1)) };
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

/** The rule that a change asks for. */
export const splitRuleOf = ({ accountId, shares, validFrom }: CostSplitChange): NewRule => ({
  kind: 'split',
  key: accountId?.toLowerCase() ?? '',
  accountId: accountId ?? null,
  shares,
  validFrom,
});
