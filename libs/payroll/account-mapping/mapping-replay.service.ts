import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { ruleOf } from './account-mapping.service';
import { splitRuleOf } from './cost-split.service';
import { dimensionRuleOf } from './dimension-mapping.service';
import { readWholeMapping } from './mapping-reading';
import { replay } from './mapping-replay';
import type { MappingReplayDto, MappingReplayRequest } from './mapping-replay.dto';
import { checkTargets, type NewRule } from './mapping-rule-rows';
import { withoutRule, withRule } from './proposed-change';

/** "What would this have done to 2026?": nothing is saved, and nothing that is booked changes. */
@Injectable()
export class MappingReplayService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws what saving the change would throw, but for Conflict. */
  replay(scope: AdministrationScope, request: MappingReplayRequest): Promise<MappingReplayDto> {
    const today = this.clock.today();
    return this.database.read(scope, async (tx) => {
      const asIs = await readWholeMapping(tx, scope);
      let sources = asIs;
      for (const rule of rulesOf(request)) {
        await checkTargets(tx, scope, rule);
        sources = withRule(sources, rule, today);
      }
      if (request.removal) sources = withoutRule(sources, request.removal);
      return replay(tx, scope, { year: request.year, sources, asIs });
    });
  }
}

const rulesOf = ({ account, dimension, split }: MappingReplayRequest): NewRule[] => [
  ...(account ? [ruleOf(account)] : []),
  ...(dimension ? [dimensionRuleOf(dimension)] : []),
  ...(split ? [splitRuleOf(split)] : []),
];
