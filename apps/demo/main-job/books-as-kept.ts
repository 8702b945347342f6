import { administrationPath, administrationsOf, type Firm, type FirmAdministration, type Worker } from './firm';
import { isLinked } from './link-administrations';
import { type InboxRun, inboxOf } from './process-runs';

export interface BalanceRow {
  code: string;
  debitCents: number;
  creditCents: number;
}

/** A trial balance of one year until and including a period. */
export interface KeptBalance {
  year: number;
  untilPeriod: number;
  rows: BalanceRow[];
}

export interface KeptRunPayslips {
  year: number;
  periodNumber: number;
  received: number;
  ready: number;
}

export interface KeptDeclaration {
  year: number;
  periodNumber: number;
  state: string;
  loketStatusKey: number;
  totalAmountCents: number;
  declaredTotalCents: number | null;
}

/** Everything of one administration that can be compared with what Loket served. */
export interface KeptBooks {
  administration: FirmAdministration;
  isLinked: boolean;
  runs: InboxRun[];
  /** Loket's account code to the code in these books. */
  accountOf: Map<string, string>;
  balances: KeptBalance[];
  payslipRuns: KeptRunPayslips[];
  payslips: { ready: number; released: number };
  declarations: KeptDeclaration[];
  employees: number;
}

interface Mapping {
  loketCode: string;
  account: { code: string } | null;
}

interface FiscalYear {
  year: number;
  periods: Array<{ number: number; kind: string }>;
}

/** The back office looks at all that is in the books of the firm. */
export async function readBooks(worker: Worker, firm: Firm): Promise<KeptBooks[]> {
  const runs = await inboxOf(worker, firm);
  const books: KeptBooks[] = [];
  for (const administration of administrationsOf(firm))
    books.push(
      await readAdministration(
        worker,
        firm,
        administration,
        runs.filter(({ administrationId }) => administrationId === administration.administrationId),
      ),
    );
  return books;
}

async function readAdministration(worker: Worker, firm: Firm, administration: FirmAdministration, runs: InboxRun[]): Promise<KeptBooks> {
  const { visitor } = worker;
  const path = administrationPath(firm, administration);
  const mappings = await visitor.all<Mapping>(`${path}/account-mappings`);
  const payslips = await visitor.all<{ isReleased: boolean }>(`${path}/payslips?state=ready`);
  const employees = await visitor.get<{ total: number }>(`${path}/employees?pageSize=1`);
  return {
    administration,
    isLinked: await isLinked(worker, firm, administration),
    runs,
    accountOf: new Map(mappings.flatMap(({ loketCode, account }) => (account ? [[loketCode, account.code] as const] : []))),
    balances: await readBalances(worker, path),
    payslipRuns: await visitor.all<KeptRunPayslips>(`${path}/payslip-runs`),
    payslips: { ready: payslips.length, released: payslips.filter(({ isReleased }) => isReleased).length },
    declarations: await visitor.all<KeptDeclaration>(`${path}/wage-declarations`),
    employees: employees.total,
  };
}

async function readBalances({ visitor }: Worker, path: string): Promise<KeptBalance[]> {
  const balances: KeptBalance[] = [];
  for (const { year, periods } of await visitor.all<FiscalYear>(`${path}/fiscal-years`)) {
    for (const { number } of periods.filter(({ kind }) => kind === 'regular')) {
      const { rows } = await visitor.get<{ rows: BalanceRow[] }>(`${path}/trial-balance?year=${year}&untilPeriod=${number}`);
      balances.push({ year, untilPeriod: number, rows });
    }
  }
  return balances;
}
