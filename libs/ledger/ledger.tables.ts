import { column, table } from '@loonbrug/platform';
import type { AccountCardLineDto } from './account/account-card.dto';
import type { AccountDto } from './account/account.dto';
import type { TrialBalanceRowDto } from './account/trial-balance.dto';
import type { CostDimensionDto } from './cost-centre/cost-dimension.dto';
import type { JournalEntryRowDto } from './journal-entry/journal-entry.dto';
import type { PrintedLineDto } from './journal-entry/journal-printout.dto';
import type { JournalDto } from './journal/journal.dto';
import type { FiscalYearDto } from './period/fiscal-year.dto';

const accountKinds = { balance: ['Balans', 'Balance'], profit_and_loss: ['Resultaat', 'Profit and loss'] } as const;

export const accountTable = table<AccountDto>('Rekeningen', 'Accounts', [
  column.text('Code', 'Code', (row) => row.code),
  column.text('Naam', 'Name', (row) => row.name),
  column.code('Soort', 'Kind', (row) => row.kind, accountKinds),
  column.text('RGS', 'RGS', (row) => row.rgs),
  column.yesNo('Geblokkeerd', 'Blocked', (row) => row.isBlocked),
]);

export const journalTable = table<JournalDto>('Dagboeken', 'Journals', [
  column.text('Code', 'Code', (row) => row.code),
  column.text('Naam', 'Name', (row) => row.name),
  column.code('Soort', 'Kind', (row) => row.kind, {
    payroll: ['Memoriaal Lonen', 'Payroll'],
    general: ['Memoriaal', 'General'],
    opening: ['Beginbalans', 'Opening balance'],
  }),
  column.yesNo('Geblokkeerd', 'Blocked', (row) => row.isBlocked),
]);

const dimensionColumns = [
  column.text<CostDimensionDto>('Code', 'Code', (row) => row.code),
  column.text<CostDimensionDto>('Naam', 'Name', (row) => row.name),
  column.yesNo<CostDimensionDto>('Geblokkeerd', 'Blocked', (row) => row.isBlocked),
];
export const costCentreTable = table('Kostenplaatsen', 'Cost centres', dimensionColumns);
export const costUnitTable = table('Kostendragers', 'Cost units', dimensionColumns);

export const fiscalYearTable = table<FiscalYearDto>('Boekjaren', 'Fiscal years', [
  column.whole('Boekjaar', 'Fiscal year', (row) => row.year),
  column.date('Van', 'From', (row) => row.startsOn),
  column.date('Tot en met', 'Until', (row) => row.endsOn),
  column.code('Perioden', 'Periods', (row) => row.periodKind, { month: ['Maanden', 'Months'], four_weekly: ['Vier weken', 'Four weeks'] }),
  column.text('Open perioden', 'Open periods', (row) =>
    row.periods
      .filter((period) => period.state === 'open')
      .map((period) => period.number)
      .join(' '),
  ),
]);

export const entryTable = table<JournalEntryRowDto>('Boekingen', 'Journal entries', [
  column.text('Boekstuk', 'Voucher', (row) => row.voucherNumber),
  column.text('Dagboek', 'Journal', (row) => row.journalCode),
  column.whole('Boekjaar', 'Fiscal year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.date('Datum', 'Date', (row) => row.bookedOn),
  column.text('Omschrijving', 'Description', (row) => row.description),
  column.code('Herkomst', 'Source', (row) => row.sourceKind, {
    journal_run: ['Loonjournaalpost', 'Payroll journal entry'],
    difference: ['Verschillenjournaal', 'Difference journal'],
    reversal: ['Tegenboeking', 'Reversal'],
    manual: ['Handmatig', 'By hand'],
  }),
  column.whole('Regels', 'Lines', (row) => row.lineCount),
  column.money('Bedrag', 'Amount', (row) => row.totalDebitCents),
  column.text('Teruggedraaid met', 'Reversed by', (row) => row.reversedByVoucherNumber),
  column.instant('Geboekt op', 'Booked at', (row) => row.createdAt),
]);

export const trialBalanceTable = table<TrialBalanceRowDto>(
  'Saldibalans',
  'Trial balance',
  [
    column.text('Rekening', 'Account', (row) => row.code),
    column.text('Naam', 'Name', (row) => row.name),
    column.code('Soort', 'Kind', (row) => row.kind, accountKinds),
    column.text('RGS', 'RGS', (row) => row.rgs),
    column.money('Beginsaldo', 'Opening', (row) => row.openingCents),
    column.money('Debet', 'Debit', (row) => row.debitCents),
    column.money('Credit', 'Credit', (row) => row.creditCents),
    column.money('Saldo', 'Balance', (row) => row.balanceCents),
  ],
  { rows: 'rows', isPaged: false },
);

export const accountCardTable = table<AccountCardLineDto>('Rekeningkaart', 'Account card', [
  column.text('Boekstuk', 'Voucher', (row) => row.voucherNumber),
  column.whole('Regel', 'Line', (row) => row.lineNumber),
  column.date('Datum', 'Date', (row) => row.bookedOn),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.text('Omschrijving', 'Description', (row) => row.description),
  column.text('Kostenplaats', 'Cost centre', (row) => row.costCentreCode),
  column.text('Kostendrager', 'Cost unit', (row) => row.costUnitCode),
  column.money('Bedrag', 'Amount', (row) => row.amountCents),
  column.money('Saldo', 'Balance', (row) => row.balanceCents),
]);

export const printoutTable = table<PrintedLineDto>('Dagboekafdruk', 'Journal printout', [
  column.text('Dagboek', 'Journal', (row) => row.journalCode),
  column.text('Boekstuk', 'Voucher', (row) => row.voucherNumber),
  column.whole('Regel', 'Line', (row) => row.lineNumber),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.date('Datum', 'Date', (row) => row.bookedOn),
  column.text('Boeking', 'Entry', (row) => row.entryDescription),
  column.text('Rekening', 'Account', (row) => row.accountCode),
  column.text('Naam', 'Name', (row) => row.accountName),
  column.text('Kostenplaats', 'Cost centre', (row) => row.costCentreCode),
  column.text('Kostendrager', 'Cost unit', (row) => row.costUnitCode),
  column.text('Omschrijving', 'Description', (row) => row.description),
  column.money('Debet', 'Debit', (row) => row.debitCents),
  column.money('Credit', 'Credit', (row) => row.creditCents),
]);
