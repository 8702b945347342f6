import { execFileSync } from 'node:child_process';

/** A program of the machine that reads plain-text journals, if it has one: CI does, a newcomer need not. */
export function judgeProgram(name: 'hledger' | 'ledger'): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Cents by account name and period tag; an account without movement in a period is missing. */
export type JudgedBalances = Record<string, number>;

const key = (account: string, period: string): string => `${period} ${account}`;
// Names and amounts are Unicode; no file of the person whose machine it is may change what is read.
const options = {
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
  env: { LC_ALL: 'C.UTF-8', HOME: '/nonexistent', PATH: process.env['PATH'] },
} as const;

/** What stands on each account, by code, at the end of a day: hledger adds up everything for balance accounts, and the year for the rest. */
export function judgedAtDay(
  program: string,
  journal: string,
  { yearStartsOn, day }: { yearStartsOn: string; day: string },
): JudgedBalances {
  const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const report = (...query: string[]): JudgedBalances =>
    balancesOf(runHledger(program, journal, ['-e', after, ...query]), (account) => account);
  const judged = { ...report('^Balans:'), ...report('-b', yearStartsOn, '^Resultaat:') };
  return withoutZero(Object.fromEntries(Object.entries(judged).map(([account, cents]) => [/^\w+:(\S+)/.exec(account)![1]!, cents])));
}

const runHledger = (program: string, journal: string, query: readonly string[]): string =>
  execFileSync(program, ['-f', journal, 'balance', '--flat', '--no-total', '-O', 'csv', ...query], options);

function balancesOf(report: string, keyOf: (account: string) => string): JudgedBalances {
  const balances: JudgedBalances = {};
  for (const line of report.split('\n').slice(1)) {
    const [, account, amount] = /^"((?:[^"]|"")*)","([^"]*)"$/.exec(line) ?? [];
    if (account !== undefined && account !== 'total') balances[keyOf(account.replaceAll('""', '"'))] = centsOf(amount!);
  }
  return balances;
}

/** hledger by itself: one balance report per period tag. */
export function judgedByHledger(program: string, journal: string, periods: readonly string[]): JudgedBalances {
  const reports = periods.map((period) =>
    balancesOf(runHledger(program, journal, [`tag:period=^${period}$`]), (account) => key(account, period)),
  );
  return withoutZero(Object.assign({}, ...reports) as JudgedBalances);
}

/** ledger by itself: every posting with its period tag, added up per account and period. */
export function judgedByLedger(program: string, journal: string): JudgedBalances {
  const format = '%(tag("period"))\\t%(quantity(amount))\\t%(account)\\n';
  const register = execFileSync(program, ['--args-only', '-f', journal, 'register', '--format', format], options);
  const balances: JudgedBalances = {};
  for (const line of register.split('\n').filter((each) => each !== '')) {
    const [period, amount, account] = line.split('\t');
    balances[key(account!, period!)] = (balances[key(account!, period!)] ?? 0) + centsOf(amount!);
  }
  return withoutZero(balances);
}

/** "1234.50 EUR" or "-0.1" in cents, exactly. */
function centsOf(text: string): number {
  const [, sign, whole, decimals = ''] = /^\s*(-?)([\d,]+)(?:\.(\d{1,2}))?(?: EUR)?\s*$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`no amount: ${text}`);
  const cents = Number(whole.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' ? 0 - cents : cents;
}

const withoutZero = (balances: JudgedBalances): JudgedBalances =>
  Object.fromEntries(Object.entries(balances).filter(([, cents]) => cents !== 0));
