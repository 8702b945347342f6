import type { Preview } from './queries';

type EntryLine = Preview['entry']['lines'][number];
type AccountChange = Preview['balances'][number];

/** A row of the entry: an account with its sum, or one of its lines where there are more. */
export interface EntryRow {
  key: string;
  kind: 'account' | 'line' | 'unmapped';
  label: string;
  dimension: string;
  description: string;
  amountCents: number;
  /** Of an account's row only: the last period's sum, and what changed since. */
  lastPeriodCents: number | null;
  sinceLastPeriodCents: number | null;
}

const nothing = { dimension: '', description: '', lastPeriodCents: null, sinceLastPeriodCents: null };

const dimensionOf = ({ costCentre, costUnit }: Pick<EntryLine, 'costCentre' | 'costUnit'>): string =>
  [costCentre, costUnit]
    .filter((code) => code !== null)
    .map(({ code, name }) => `${code} ${name}`.trim())
    .join(' · ');

/** Lines by account in the order of the entry, beside the last period; then what leads nowhere, then accounts that only the last period had. */
export function entryRowsOf({ entry, lines, balances }: Pick<Preview, 'entry' | 'lines' | 'balances'>): EntryRow[] {
  const changes = new Map(balances.map((change) => [change.account.code, change]));
  const groups = new Map<string, EntryLine[]>();
  for (const line of entry.lines) groups.set(line.account.code, [...(groups.get(line.account.code) ?? []), line]);
  return [
    ...[...groups.values()].flatMap((group) => rowsOf(group, changes)),
    ...lines.filter((line) => line.account === null && line.amountCents !== 0).map(unmappedRow),
    ...balances.filter((change) => !groups.has(change.account.code) && (change.lastPeriodCents ?? 0) !== 0).map(missingRow),
  ];
}

function rowsOf(group: readonly EntryLine[], changes: ReadonlyMap<string, AccountChange>): EntryRow[] {
  const { account } = group[0]!;
  const change = changes.get(account.code);
  const row: EntryRow = {
    ...nothing,
    key: account.code,
    kind: 'account',
    label: `${account.code} ${account.name}`,
    amountCents: group.reduce((sum, line) => sum + line.amountCents, 0),
    lastPeriodCents: change?.lastPeriodCents ?? null,
    sinceLastPeriodCents: change?.sinceLastPeriodCents ?? null,
  };
  if (group.length === 1) return [{ ...row, dimension: dimensionOf(group[0]!), description: group[0]!.description }];
  return [row, ...group.map((line, index) => lineRow(line, `${account.code}/${index}`))];
}

const lineRow = (line: EntryLine, key: string): EntryRow => ({
  ...nothing,
  key,
  kind: 'line',
  label: '',
  dimension: dimensionOf(line),
  description: line.description,
  amountCents: line.amountCents,
});

const unmappedRow = (line: Preview['lines'][number]): EntryRow => ({
  ...nothing,
  key: `unmapped/${line.lineNumber}`,
  kind: 'unmapped',
  label: `${line.loketCode} ${line.loketName}`,
  dimension: dimensionOf(line),
  amountCents: line.amountCents,
});

const missingRow = (change: AccountChange): EntryRow => ({
  ...nothing,
  key: change.account.code,
  kind: 'account',
  label: `${change.account.code} ${change.account.name}`,
  amountCents: 0,
  lastPeriodCents: change.lastPeriodCents,
  sinceLastPeriodCents: change.sinceLastPeriodCents,
});

/** Debit and credit of what is shown, each account's lines counted once. */
export const totalsOf = (
  rows: readonly EntryRow[],
  lines: readonly { amountCents: number }[],
): { debitCents: number; creditCents: number } => {
  const counted = [...lines, ...rows.filter((row) => row.kind === 'unmapped')];
  return {
    debitCents: counted.reduce((sum, { amountCents }) => sum + Math.max(amountCents, 0), 0),
    creditCents: counted.reduce((sum, { amountCents }) => sum + Math.max(-amountCents, 0), 0),
  };
};
