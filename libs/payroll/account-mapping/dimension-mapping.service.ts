import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, readLinkSettings } from '@loonbrug/tenancy';
import { dimensionOn } from '../journal-run/run-books';
import {
  type ComingDimensionDto,
  type DimensionMappingChange,
  type DimensionMappingDto,
  type DimensionMappingListDto,
  type DimensionNoun,
  type DimensionRuleKind,
  dimensionRuleKinds,
  type MappedDimensionDto,
} from './dimension-mapping.dto';
import type { BookReference } from './book-reference';
import { Mapping } from './destination';
import { readWholeMapping } from './mapping-reading';
import { dateOrEver, lastRevision, nextSaid } from './mapping-rule';
import type { NewRule } from './mapping-rule-rows';
import { MappingRuleWriter, type RuleRemoval } from './mapping-rule-writer';

interface SeenCode {
  readonly code: string;
  readonly name: string;
  readonly lineCount: number;
}

/** Where Loket's cost centres and cost units lead in the books of one administration. */
@Injectable()
export class DimensionMappingService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(MappingRuleWriter) private readonly writer: MappingRuleWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As of today; unknown ones on top. */
  list(scope: AdministrationScope, noun: DimensionNoun): Promise<DimensionMappingListDto> {
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      const seen = await readSeenCodes(tx, scope, noun);
      const { unknown_cost_centre: unknown } = await readLinkSettings(tx, scope);
      return { ...this.#listOf(mapping, noun, seen), unknown };
    });
  }

  /** Throws NotFound, MappedDimensionBlocked, and Conflict where somebody was first. Waiting runs are checked at once. */
  async map(scope: AdministrationScope, change: DimensionMappingChange): Promise<DimensionMappingDto> {
    const rule = dimensionRuleOf(change);
    await this.writer.write(scope, rule, change.rowVersion ?? 0);
    const { items, fallback } = await this.list(scope, nounOf(change.kind));
    return items.find(({ kind, loketCode }) => kind === rule.kind && loketCode === rule.key) ?? fallback;
  }

  remove(scope: AdministrationScope, accountMappingId: string, removal: RuleRemoval): Promise<void> {
    return this.writer.remove(scope, dimensionRuleKinds, accountMappingId, removal);
  }

  #listOf(mapping: Mapping, noun: DimensionNoun, seen: readonly SeenCode[]): Omit<DimensionMappingListDto, 'unknown'> {
    const today = this.clock.today();
    const named = new Map(seen.map((each) => [each.code, each]));
    const keys = [...new Set([...named.keys(), ...mapping.rules.keys(noun)])];
    const items = keys
      .map((key) => rowOf(mapping, { kind: noun, key, seen: named.get(key) }, today))
      .filter(({ lineCount, accountMappingId, coming }) => lineCount > 0 || accountMappingId !== null || coming !== null)
      .sort((one, other) => Number(isKnown(one)) - Number(isKnown(other)) || (one.loketCode < other.loketCode ? -1 : 1));
    return { items, fallback: rowOf(mapping, { kind: `default_${noun}`, key: '', seen: undefined }, today) };
  }
}

const isKnown = ({ via }: DimensionMappingDto): boolean => via !== null && via !== 'default';

const nounOf = (kind: DimensionRuleKind): DimensionNoun => (kind.endsWith('cost_centre') ? 'cost_centre' : 'cost_unit');

function rowOf(
  mapping: Mapping,
  { kind, key, seen }: { kind: DimensionRuleKind; key: string; seen: SeenCode | undefined },
  today: string,
): DimensionMappingDto {
  const rule = mapping.rules.on(kind, key, today);
  // The default is where a code goes that nothing is said of: no code is empty.
  const found = dimensionOn(mapping, nounOf(kind), key, today);
  return {
    ...{ kind, loketCode: key, loketName: seen?.name ?? '', lineCount: seen?.lineCount ?? 0 },
    target: found && mappedDimension(found),
    via: found && found.via,
    accountMappingId: rule ? rule.ruleId : null,
    validFrom: dateOrEver(rule?.validFrom),
    coming: comingOf(mapping, kind, key, today),
    rowVersion: lastRevision(mapping.rules.rows(kind, key)) || null,
  };
}

function comingOf(mapping: Mapping, kind: DimensionRuleKind, key: string, today: string): ComingDimensionDto | null {
  const next = nextSaid(mapping.rules.rows(kind, key), today);
  if (!next) return null;
  const { costCentres, costUnits } = mapping.sources;
  const target = [...costCentres, ...costUnits].find(({ id }) => id === (next.costCentreId ?? next.costUnitId));
  return { validFrom: next.validFrom, target: target ? mappedDimension(target) : null };
}

export const mappedDimension = ({ id, code, name, isBlocked }: BookReference): MappedDimensionDto => ({
  dimensionId: id,
  code,
  name,
  isBlocked,
});

const readSeenCodes = (tx: Transaction, scope: AdministrationScope, noun: DimensionNoun): Promise<SeenCode[]> =>
  tx.query<SeenCode>(
    `select ${noun}_code as code, coalesce(max(${noun}_name), '') as name, count(*)::integer as "lineCount" from journal_run_line
     where portal_id = $1 and administration_id = $2 and amount_cents <> 0 and ${noun}_code is not null group by ${noun}_code`,
    [scope.portalId, scope.administrationId],
  );

/** The rule that a change asks for. */
export const dimensionRuleOf = ({ kind, loketCode, dimensionId, validFrom }: DimensionMappingChange): NewRule => ({
  kind,
  key: kind === 'cost_centre' || kind === 'cost_unit' ? loketCode! : '',
  validFrom,
  ...(nounOf(kind) === 'cost_centre' ? { costCentreId: dimensionId } : { costUnitId: dimensionId }),
});
