import type { EntryDraft } from '@loonbrug/ledger';
import { newId } from '@loonbrug/platform';
import type { Builders, BuiltAdministration } from './builders';

/** The books of one administration, as rows: accounts by code, journals, one fiscal year of twelve months. */
export interface BuiltBooks {
  administration: BuiltAdministration;
  payrollJournalId: string;
  generalJournalId: string;
  fiscalYearId: string;
  /** By number: 1 is January. */
  periodIds: Readonly<Record<number, string>>;
  accountIds: readonly string[];
  costCentreIds: readonly string[];
  costUnitIds: readonly string[];
}

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Writes books as rows; no service is called. Accounts 4000 … are profit and loss, the rest (1000 …) balance. */
export async function buildBooks(
  builders: Builders,
  administration: BuiltAdministration,
  { year = 2026, accounts = 8 } = {},
): Promise<BuiltBooks> {
  const { portalId, administrationId } = administration;
  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(row);
    await builders.sql(
      `insert into ${table} (portal_id, administration_id, ${names.join(', ')}) values ($1, $2, ${names.map((_, index) => `$${index + 3}`).join(', ')})`,
      [portalId, administrationId, ...Object.values(row)],
    );
  };
  const [payrollJournalId, generalJournalId, fiscalYearId] = [newId(), newId(), newId()];
  await insert('journal', { journal_id: payrollJournalId, code: 'LON', name: 'Lonen', kind: 'payroll' });
  await insert('journal', { journal_id: generalJournalId, code: 'MEM', name: 'Memoriaal', kind: 'general' });
  await insert('fiscal_year', {
    fiscal_year_id: fiscalYearId,
    year,
    starts_on: `${year}-01-01`,
    ends_on: `${year}-12-31`,
    period_kind: 'month',
  });
  const periodIds: Record<number, string> = {};
  for (let month = 1; month <= 12; month += 1) {
    const period_id = newId();
    const starts_on = `${year}-${String(month).padStart(2, '0')}-01`;
    await insert('period', {
      period_id,
      fiscal_year_id: fiscalYearId,
      number: month,
      kind: 'regular',
      starts_on,
      ends_on: lastDay(year, month),
    });
    periodIds[month] = period_id;
  }
  const accountIds: string[] = [];
  for (let index = 0; index < accounts; index += 1) {
    const isCost = index % 2 === 0;
    const account_id = newId();
    await insert('account', {
      account_id,
      code: `${isCost ? 4000 + index : 1000 + index}`,
      name: `Rekening ${index}`,
      kind: isCost ? 'profit_and_loss' : 'balance',
    });
    accountIds.push(account_id);
  }
  const [costCentreId, costUnitId] = [newId(), newId()];
  await insert('cost_centre', { cost_centre_id: costCentreId, code: 'K1', name: 'Kantoor' });
  await insert('cost_unit', { cost_unit_id: costUnitId, code: 'P1', name: 'Project' });
  return {
    administration,
    payrollJournalId,
    generalJournalId,
    fiscalYearId,
    periodIds,
    accountIds,
    costCentreIds: [costCentreId],
    costUnitIds: [costUnitId],
  };
}

/** A wage entry of two lines with a source of its own, ready to be booked in January. */
export const wageDraft = (books: BuiltBooks, more: Partial<EntryDraft> = {}): EntryDraft => ({
  journalId: books.payrollJournalId,
  bookedOn: '2026-01-31',
  description: 'Lonen januari',
  source: { kind: 'journal_run', key: newId() },
  lines: [
    { accountId: books.accountIds[0]!, amountCents: 390_000, costCentreId: books.costCentreIds[0] },
    { accountId: books.accountIds[1]!, amountCents: -390_000, description: 'netto' },
  ],
  ...more,
});
