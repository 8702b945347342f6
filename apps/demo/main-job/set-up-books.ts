import { administrationPath, type Firm, type FirmAdministration, type Worker } from './firm';

interface Account {
  accountId: string;
  code: string;
  name: string;
}

type AccountKind = 'balance' | 'profit_and_loss';

/** A chart as a firm may have it from before: numbers of its own, and some names of its own too. */
export const ownChart: ReadonlyArray<{ code: string; name: string; kind: AccountKind }> = [
  { code: '1700', name: 'Netto lonen', kind: 'balance' },
  { code: '1710', name: 'Vakantiegeld', kind: 'balance' },
  { code: '1720', name: 'Inhoudingen personeel', kind: 'balance' },
  { code: '1730', name: 'Loonheffing', kind: 'balance' },
  { code: '1740', name: 'Pensioenpremies', kind: 'balance' },
  { code: '4000', name: 'Lonen', kind: 'profit_and_loss' },
  { code: '4010', name: 'Vakantiebijslag', kind: 'profit_and_loss' },
  { code: '4020', name: 'Sociale lasten', kind: 'profit_and_loss' },
  { code: '4030', name: 'Pensioenlasten', kind: 'profit_and_loss' },
  { code: '4040', name: 'Reiskosten en vergoedingen', kind: 'profit_and_loss' },
];

/** Where names differ, a person decides: name at Loket to code in the own chart. */
const decidedByHand: Record<string, string> = {
  'Overige netto afdrachten': '1720',
  'Werkkosten gericht vrijgesteld': '4040',
};

/** The back office: chart of accounts, payroll journal, fiscal years, and whether runs book themselves. What is there stays. */
export async function setUpBooks(worker: Worker, firm: Firm, administration: FirmAdministration): Promise<void> {
  const { visitor } = worker;
  const path = administrationPath(firm, administration);
  if (administration.hasOwnChart) await addOwnChart(worker, path);
  else await visitor.post(`${path}/accounts/rgs-starter-chart`);
  await addFiscalYears(worker, firm, administration, administration.years);
  const journals = await visitor.all<{ journalId: string; kind: string }>(`${path}/journals`);
  const { journalId } =
    journals.find(({ kind }) => kind === 'payroll') ??
    (await visitor.post<{ journalId: string }>(`${path}/journals`, { code: 'LON', name: 'Memoriaal Lonen', kind: 'payroll' }));
  await visitor.put(`${path}/payroll-settings`, { journalId });
  if (!administration.isAutomatic) return;
  // A new client, whose very first runs are to be booked by themselves: the firm says so.
  await visitor.put(`${path}/processing-rules/history_needed`, { value: 0 });
  await visitor.put(`${path}/link-settings/auto_process`, { value: true });
}

/** Adds those years that the books lack. */
export async function addFiscalYears(
  { visitor }: Worker,
  firm: Firm,
  administration: FirmAdministration,
  years: readonly number[],
): Promise<void> {
  const path = `${administrationPath(firm, administration)}/fiscal-years`;
  const known = await visitor.all<{ year: number }>(path);
  for (const year of years.filter((wanted) => !known.some((one) => one.year === wanted)))
    await visitor.post(path, { year, periodKind: administration.periodKind });
}

async function addOwnChart({ visitor }: Worker, path: string): Promise<void> {
  const known = await visitor.all<Account>(`${path}/accounts`);
  for (const account of ownChart) if (!known.some(({ code }) => code === account.code)) await visitor.post(`${path}/accounts`, account);
}

interface Mapping {
  loketCode: string;
  loketName: string;
  rowVersion: number | null;
  proposal: { accountId: string } | null;
}

/** The back office maps what leads nowhere: as proposed, else by hand. `leave` codes stay unmapped. Returns how many were mapped. */
export async function mapAccounts({ visitor }: Worker, firm: Firm, administration: FirmAdministration, leave = 0): Promise<number> {
  const path = administrationPath(firm, administration);
  const unmapped = await visitor.all<Mapping>(`${path}/account-mappings?isUnmapped=true`);
  const toMap = unmapped.slice(0, Math.max(0, unmapped.length - leave));
  if (toMap.length === 0) return 0;
  const accounts = await visitor.all<Account>(`${path}/accounts`);
  for (const { loketCode, loketName, rowVersion, proposal } of toMap) {
    const byHand = accounts.find(({ code }) => code === decidedByHand[loketName]);
    const accountId = proposal?.accountId ?? byHand?.accountId;
    if (!accountId)
      throw new Error(`nobody knows where '${loketName}' (${loketCode}) of Loket belongs in the chart of ${administration.name}`);
    await visitor.put(`${path}/account-mappings`, { loketCode, accountId, rowVersion });
  }
  return toMap.length;
}
