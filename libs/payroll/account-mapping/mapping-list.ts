import type { AccountItemKind, AccountMappingDto, AccountRuleKind, ComingMappingDto, MappedAccountDto } from './account-mapping.dto';
import { propose } from './account-proposal';
import type { ChartAccount } from './book-reference';
import { type Destination, type Mapping, nowhere } from './destination';
import { dateOrEver, lastRevision, nextSaid } from './mapping-rule';
import { lineCountOf, seenBy, type SeenItem, type SeenOfKey, waitingRunCountOf } from './seen-items';

/** Where every item leads on a day: what leads nowhere on top, what stops the most runs first. */
export function listItems(mapping: Mapping, seen: readonly SeenItem[], kind: AccountItemKind, today: string): AccountMappingDto[] {
  const found =
    kind === 'account_code'
      ? seenBy(
          seen,
          ({ accountCode }) => accountCode,
          ({ accountName }) => accountName,
        )
      : seenBy(
          seen,
          ({ componentKey }) => (componentKey === null ? null : String(componentKey)),
          ({ componentName }) => componentName,
        );
  const keys = [...new Set([...found.keys(), ...mapping.rules.keys(kind), ...mapping.templates.keys(kind)])];
  const rows = keys.flatMap((key) => {
    const row = itemRow(mapping, { kind, key, seen: found.get(key) }, today);
    return isWorthShowing(row) ? [row] : [];
  });
  return rows.sort(byUrgency);
}

/** The account for new codes. */
export function defaultRow(mapping: Mapping, today: string): AccountMappingDto {
  const rule = mapping.rules.on('default_account', '', today);
  const account = rule?.accountId ? (mapping.account(rule.accountId) ?? null) : null;
  const destination: Destination = { ...nowhere, account, via: account ? 'default' : null, rule };
  return rowOf(mapping, { kind: 'default_account', key: '' }, { destination, today });
}

// A rule that was taken back, of a code that no run names.
const isWorthShowing = (row: AccountMappingDto): boolean => row.lineCount > 0 || row.accountMappingId !== null || row.coming !== null;

interface Row {
  readonly kind: AccountItemKind;
  readonly key: string;
  readonly seen: SeenOfKey | undefined;
}

function itemRow(mapping: Mapping, { kind, key, seen }: Row, today: string): AccountMappingDto {
  const destination =
    kind === 'component'
      ? mapping.destinationOfComponent(key, today)
      : mapping.destinationOf({ accountCode: key, componentKey: null }, today);
  const isUnmapped = destination !== null && isLost(mapping, seen, destination, today);
  const loketName = seen?.name ?? '';
  return {
    ...rowOf(mapping, { kind, key }, { destination: destination ?? nowhere, today }),
    loketName,
    lineCount: lineCountOf(seen),
    waitingRunCount: waitingRunCountOf(seen),
    isUnmapped,
    proposal: isUnmapped ? propose(key, loketName, proposable(mapping.sources.chart)) : null,
  };
}

/** Whether lines of it have nowhere to go: a code all of whose lines have a component that is mapped is not lost. */
const isLost = (mapping: Mapping, seen: SeenOfKey | undefined, destination: Destination, today: string): boolean =>
  seen ? seen.items.some((item) => mapping.destinationOf(item, today).account === null) : destination.account === null;

function rowOf(
  mapping: Mapping,
  { kind, key }: { kind: AccountRuleKind; key: string },
  { destination: { account, via, rgs, obstacle, rule }, today }: { destination: Destination; today: string },
): AccountMappingDto {
  const own = mapping.rules.on(kind, key, today);
  return {
    ...{ kind, loketCode: key, loketName: '', lineCount: 0, waitingRunCount: 0, isUnmapped: false, proposal: null },
    ...{ via, rgs, obstacle },
    account: account && accountDto(account),
    accountMappingId: own ? own.ruleId : null,
    validFrom: dateOrEver((own ?? rule)?.validFrom),
    coming: comingOf(mapping, kind, key, today),
    rowVersion: lastRevision(mapping.rules.rows(kind, key)) || null,
  };
}

function comingOf(mapping: Mapping, kind: AccountRuleKind, key: string, today: string): ComingMappingDto | null {
  const next = nextSaid(mapping.rules.rows(kind, key), today);
  if (!next) return null;
  const account = next.deed === 'leads' && next.accountId ? mapping.account(next.accountId) : undefined;
  return { validFrom: next.validFrom, account: account ? accountDto(account) : null };
}

export const accountDto = ({ id, code, name, isBlocked }: ChartAccount): MappedAccountDto => ({ accountId: id, code, name, isBlocked });

const proposable = (chart: readonly ChartAccount[]) => chart.map(({ id, ...account }) => ({ accountId: id, ...account }));

const byUrgency = (one: AccountMappingDto, other: AccountMappingDto): number =>
  Number(other.isUnmapped) - Number(one.isUnmapped) ||
  other.waitingRunCount - one.waitingRunCount ||
  other.lineCount - one.lineCount ||
  (one.loketCode < other.loketCode ? -1 : 1);
