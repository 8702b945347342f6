import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { BookReference } from '../account-mapping/book-reference';
import { type Destination, Mapping, type MappingSources } from '../account-mapping/destination';
import { readMapping, type MappedLine } from '../account-mapping/mapping-reading';
import { type BookAccount, type BookDimension, type BookJournal, type Books, type CostShare, itemKeyOf } from './book-lines';

/** The books as a run of a period needs them: the mapping is that of the period's last day. */
export async function readBooks(
  tx: Transaction,
  scope: AdministrationScope,
  { lines, periodEndsOn }: { lines: readonly MappedLine[]; periodEndsOn: string },
): Promise<Books> {
  const journal = await tx.maybeOne<BookJournal>(
    `select journal.journal_id as id, journal.code, journal.name, journal.kind, journal.is_blocked as "isBlocked"
     from payroll_settings settings join journal using (portal_id, administration_id, journal_id)
     where portal_id = $1 and administration_id = $2`,
    [scope.portalId, scope.administrationId],
  );
  return { journal: journal ?? null, ...booksOn(new Mapping(await readMapping(tx, scope, lines)), lines, periodEndsOn) };
}

/**
 * Where lines lead on a day. The day is the last of the run's payroll period, not that of booking: a correction of January is mapped as January was,
 * whenever it comes, and moving a booking to an open period moves no account.
 */
export function booksOn(mapping: Mapping, lines: readonly MappedLine[], day: string): Omit<Books, 'journal'> {
  const accounts = new Map<string, BookAccount | null>();
  const obstacles = new Map<string, { kind: NonNullable<Destination['obstacle']>; rgs: string }>();
  const put = (key: string, { account, via, obstacle, rgs }: Destination): void => {
    if (account && via) accounts.set(key, referenceOf(account, { kind: account.kind, via }));
    else if (obstacle && rgs) obstacles.set(key, { kind: obstacle, rgs });
  };
  for (const line of distinctItems(lines)) {
    const byCode = mapping.destinationOf({ ...line, componentKey: null }, day);
    const destination = mapping.destinationOf(line, day);
    put(line.accountCode, byCode);
    if (destination.rule === byCode.rule) continue;
    put(itemKeyOf(line), destination);
    if (!destination.account) accounts.set(itemKeyOf(line), null);
  }
  return {
    accounts,
    obstacles,
    costCentres: dimensionsOn(mapping, 'cost_centre', lines, day),
    costUnits: dimensionsOn(mapping, 'cost_unit', lines, day),
    splits: splitsOn(mapping, day),
  };
}

function distinctItems(lines: readonly MappedLine[]): MappedLine[] {
  return [...new Map(lines.map((line) => [itemKeyOf(line), line])).values()];
}

const dimensions = {
  cost_centre: {
    unknown: 'default_cost_centre',
    known: ({ costCentres }: MappingSources) => costCentres,
    codeOf: (line: MappedLine) => line.costCentreCode,
    idOf: (rule: { costCentreId: string | null } | null) => rule?.costCentreId,
  },
  cost_unit: {
    unknown: 'default_cost_unit',
    known: ({ costUnits }: MappingSources) => costUnits,
    codeOf: (line: MappedLine) => line.costUnitCode,
    idOf: (rule: { costUnitId: string | null } | null) => rule?.costUnitId,
  },
} as const;

type DimensionNoun = keyof typeof dimensions;

/** A code goes where its rule says, else to the one with the same code, else to the one for unknown codes. */
export function dimensionOn(mapping: Mapping, noun: DimensionNoun, code: string, day: string): BookDimension | null {
  const { unknown, known, idOf } = dimensions[noun];
  const all = known(mapping.sources);
  const byId = (id: string | null | undefined): BookReference | undefined => (id ? all.find((each) => each.id === id) : undefined);
  const mapped = byId(idOf(mapping.rules.on(noun, code, day)));
  if (mapped) return { ...mapped, via: 'mapping' };
  const same = all.find((each) => each.code === code);
  if (same) return { ...same, via: 'same_code' };
  const fallback = byId(idOf(mapping.rules.on(unknown, '', day)));
  return fallback ? { ...fallback, via: 'default' } : null;
}

function dimensionsOn(mapping: Mapping, noun: DimensionNoun, lines: readonly MappedLine[], day: string): Map<string, BookDimension> {
  const codes = new Set(lines.map(dimensions[noun].codeOf).filter((code) => code !== null));
  return new Map(
    [...codes].flatMap((code) => {
      const found = dimensionOn(mapping, noun, code, day);
      return found ? [[code, found] as const] : [];
    }),
  );
}

/** The shares that hold on a day, by account id. */
export function splitsOn({ rules, sources }: Mapping, day: string): Map<string, CostShare[]> {
  const centres = new Map(sources.costCentres.map((centre) => [centre.id, centre]));
  return new Map(
    rules.keys('split').flatMap((key) => {
      const rule = rules.on('split', key, day);
      if (!rule) return [];
      return [[key, rule.shares.map(({ costCentreId, weight }) => ({ costCentre: centres.get(costCentreId)!, weight }))] as const];
    }),
  );
}

const referenceOf = <More>({ id, code, name, isBlocked }: BookReference, more: More): BookReference & More => ({
  id,
  code,
  name,
  isBlocked,
  ...more,
});
