import type { Preview } from './queries';

type EntryLine = Preview['entry']['lines'][number];
type SourceLine = Preview['lines'][number];
type AccountChange = Preview['balances'][number];

/**
 * A row of the entry: an account with its sum, one of its lines where there are more, or (where the account is unfolded) a line of Loket that it came from,
 * with their sum where the entry books something else, such as a difference.
 */
export interface EntryRow {
  key: string;
  kind: 'account' | 'line' | 'unmapped' | 'source' | 'sourceSum';
  label: string;
  dimension: string;
  description: string;
  amountCents: number;
  /** Of an account's row only: by so many lines of Loket, which unfold it. */
  sources: number;
  /** Of an account's row only: the last period's sum, and what changed since. */
  lastPeriodCents: number | null;
  sinceLastPeriodCents: number | null;
}

const nothing = { dimension: '', description: '', sources: 0, lastPeriodCents: null, sinceLastPeriodCents: null };

const dimensionOf = ({ costCentre, costUnit }: Pick<EntryLine, 'costCentre' | 'costUnit'>): string =>
  [costCentre, costUnit]
    .filter((code) => code !== null)
    .map(({ code, name }) => `${code} ${name}`.trim())
    .join(' · ');

type Shown = Pick<Preview, 'entry' | 'lines' | 'balances'>;

/**
 * Lines by account in the order of the entry, beside the last period; then what leads nowhere, then accounts that only the last period had.
 * Below an account that is unfolded stand the lines of Loket that lead to it.
 */
export function entryRowsOf({ entry, lines, balances }: Shown, unfolded: ReadonlySet<string>): EntryRow[] {
  const changes = new Map(balances.map((change) => [change.account.code, change]));
  const groups = grouped(entry.lines, (line) => line.account.code);
  const sources = grouped(
    lines.filter((line) => line.account !== null && line.amountCents !== 0),
    (line) => line.account!.code,
  );
  const rows = [
    ...[...groups.values()].flatMap((group) => rowsOf(group, changes)),
    ...lines.filter((line) => line.account === null && line.amountCents !== 0).map(unmappedRow),
    ...balances.filter((change) => !groups.has(change.account.code) && (change.lastPeriodCents ?? 0) !== 0).map(missingRow),
  ];
  return withSources(rows, sources, unfolded);
}

function grouped<Line>(lines: readonly Line[], keyOf: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

/** Says how many lines of Loket each account came from, and puts them below the lines of those that are unfolded. */
function withSources(rows: readonly EntryRow[], sources: ReadonlyMap<string, SourceLine[]>, unfolded: ReadonlySet<string>): EntryRow[] {
  return rows.flatMap((row, index) => {
    const told = row.kind === 'account' ? { ...row, sources: sources.get(row.key)?.length ?? 0 } : row;
    const isLast = rows[index + 1]?.kind !== 'line';
    const account = row.kind === 'line' ? row.key.slice(0, row.key.lastIndexOf('/')) : row.key;
    return isLast && row.kind !== 'unmapped' && unfolded.has(account)
      ? [told, ...sourceRows(account, sources.get(account) ?? [], rows)]
      : [told];
  });
}

function sourceRows(account: string, lines: readonly SourceLine[], rows: readonly EntryRow[]): EntryRow[] {
  const amountCents = lines.reduce((sum, line) => sum + line.amountCents, 0);
  const booked = rows.find((row) => row.kind === 'account' && row.key === account)!;
  const shown = lines.map((line) => ({
    ...nothing,
    key: `source/${line.lineNumber}`,
    kind: 'source' as const,
    label: `${line.loketCode} ${line.loketName}`,
    description: line.component ?? '',
    dimension: dimensionOf(line),
    amountCents: line.amountCents,
  }));
  if (booked.amountCents === amountCents) return shown;
  return [...shown, { ...nothing, key: `sourceSum/${account}`, kind: 'sourceSum', label: '', amountCents }];
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
