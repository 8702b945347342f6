import type { ArrivedLine } from './arrival';
import { accountOf, type BookAccount, type BookDimension, type Books, itemKeyOf, splitAmountsOf } from './book-lines';
import { blocks, type Finding, informs, warns } from './finding';

/** More findings of one code than this are counted, not listed. */
const listedPerCode = 50;

/** What the checks of where lines lead look at. */
export interface MappedRun {
  readonly lines: readonly ArrivedLine[];
  readonly books: Books;
  readonly unknownCostCentre: 'refuse' | 'drop';
}

/** Codes that lead nowhere, to something blocked, or only to what is set for unknown ones. */
export const checkMapping = (run: MappedRun): Finding[] => [
  ...checkAccounts(run),
  ...checkDimension(run, costCentreCheck),
  ...checkDimension(run, costUnitCheck),
  ...checkSplits(run),
];

function checkAccounts({ lines, books }: MappedRun): Finding[] {
  const named = distinct(lines, (line) => ({
    key: books.accounts.has(itemKeyOf(line)) || books.obstacles.has(itemKeyOf(line)) ? itemKeyOf(line) : line.accountCode,
    code: line.accountCode,
    name: line.accountName,
  }));
  return listed(
    named.flatMap((item) => {
      const account = accountOf(books, item.line);
      return account ? accountFindings(account, item) : [nowhere(books, item)];
    }),
  );
}

function nowhere({ obstacles }: Books, { key, code, name, lineCount }: Named): Finding {
  const obstacle = obstacles.get(key);
  if (!obstacle) return blocks('journal_run.account_not_mapped', { loketCode: code, name, lineCount });
  const details = { loketCode: code, name, rgs: obstacle.rgs, lineCount };
  return blocks(obstacle.kind === 'rgs_missing' ? 'journal_run.rgs_account_missing' : 'journal_run.rgs_account_ambiguous', details);
}

function accountFindings(account: BookAccount, { code, name, lineCount }: Named): Finding[] {
  if (account.isBlocked)
    return [blocks('journal_run.account_blocked', { accountId: account.id, loketCode: code, code: account.code, name: account.name })];
  if (account.via !== 'default') return [];
  return [warns('journal_run.default_account_used', { loketCode: code, name, code: account.code, accountName: account.name, lineCount })];
}

interface DimensionCheck {
  readonly noun: 'cost_centre' | 'cost_unit';
  readonly of: (line: ArrivedLine) => { code: string | null; name: string | null };
  readonly known: (books: Books) => ReadonlyMap<string, BookDimension>;
}

const costCentreCheck: DimensionCheck = {
  noun: 'cost_centre',
  of: ({ costCentreCode, costCentreName }) => ({ code: costCentreCode, name: costCentreName }),
  known: (books) => books.costCentres,
};

const costUnitCheck: DimensionCheck = {
  noun: 'cost_unit',
  of: ({ costUnitCode, costUnitName }) => ({ code: costUnitCode, name: costUnitName }),
  known: (books) => books.costUnits,
};

function checkDimension({ lines, books, unknownCostCentre }: MappedRun, { noun, of, known }: DimensionCheck): Finding[] {
  return listed(
    distinct(lines, of).flatMap(({ code, name, lineCount }) => {
      const reference = known(books).get(code);
      if (reference?.isBlocked) return [blocks(`journal_run.${noun}_blocked`, { code: reference.code, name: reference.name })];
      if (reference?.via === 'default')
        return [informs(`journal_run.${noun}_defaulted`, { code, name, lineCount, ownCode: reference.code, ownName: reference.name })];
      if (reference) return [];
      return unknownCostCentre === 'drop'
        ? [informs(`journal_run.${noun}_dropped`, { code, name, lineCount })]
        : [blocks(`journal_run.${noun}_unknown`, { code, name, lineCount })];
    }),
  );
}

/** A share of a cost centre that was blocked since. */
function checkSplits({ lines, books }: MappedRun): Finding[] {
  const used = splitAmountsOf(lines, books).flatMap(({ parts }) => parts.map(({ costCentre }) => costCentre));
  const blocked = new Map(used.filter(({ isBlocked }) => isBlocked).map((centre) => [centre.code, centre]));
  return [...blocked.values()].map(({ code, name }) => blocks('journal_run.cost_centre_blocked', { code, name }));
}

interface Named {
  readonly key: string;
  readonly code: string;
  readonly name: string | null;
  readonly lineCount: number;
  readonly line: ArrivedLine;
}

/** Codes of lines with an amount, once each, with how many lines name them. */
function distinct(
  lines: readonly ArrivedLine[],
  of: (line: ArrivedLine) => { key?: string; code: string | null; name: string | null },
): Named[] {
  const named = new Map<string, Named>();
  for (const line of lines) {
    const { code, name, key = code } = of(line);
    if (code === null || key === null || line.amountCents === 0) continue;
    const before = named.get(key);
    named.set(key, { key, code, name: before?.name ?? name, lineCount: (before?.lineCount ?? 0) + 1, line });
  }
  return [...named.values()];
}

function listed(findings: Finding[]): Finding[] {
  if (findings.length <= listedPerCode) return findings;
  const worst = findings.some(({ severity }) => severity === 'blocks') ? blocks : informs;
  const ordered = [...findings].sort((one, other) => Number(other.severity === 'blocks') - Number(one.severity === 'blocks'));
  return [...ordered.slice(0, listedPerCode), worst('journal_run.more_findings', { count: findings.length - listedPerCode })];
}
