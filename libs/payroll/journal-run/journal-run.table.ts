import { column, table } from '@loonbrug/platform';
import type { JournalRunDto } from './journal-run.dto';

/** The inbox as a table. */
export const journalRunTable = table<JournalRunDto>('Loonjournaalposten', 'Payroll journal entries', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.text('Omschrijving', 'Description', (row) => row.description),
  column.code('Status', 'State', (row) => row.state, {
    offered: ['Klaargezet', 'Offered'],
    fetched: ['Opgehaald', 'Fetched'],
    to_review: ['Te controleren', 'To review'],
    blocked: ['Geblokkeerd', 'Blocked'],
    booked: ['Geboekt', 'Booked'],
    unchanged: ['Ongewijzigd', 'Unchanged'],
    superseded: ['Vervangen', 'Superseded'],
    reversed: ['Teruggedraaid', 'Reversed'],
    removed_upstream: ['Verdwenen in Loket', 'Gone from Loket'],
    refused: ['Geweigerd', 'Refused'],
  }),
  column.whole('Versie', 'Version', (row) => row.revision),
  column.yesNo('Correctie', 'Correction', (row) => row.isCorrection),
  column.whole('Regels', 'Lines', (row) => row.lineCount),
  column.money('Debet', 'Debit', (row) => row.totalDebitCents),
  column.money('Credit', 'Credit', (row) => row.totalCreditCents),
  column.text('Bevindingen', 'Findings', (row) => row.findings.map(({ title }) => title).join(' ')),
  column.text('Boekstuk', 'Voucher', (row) => row.voucherNumber),
  column.date('Boekdatum', 'Booked on', (row) => row.bookedOn),
  column.instant('Geboekt op', 'Booked at', (row) => row.bookedAt),
  column.text('Geboekt door', 'Booked by', (row) => row.bookedByName),
  column.text('Teruggedraaid met', 'Reversed by', (row) => row.reversalVoucherNumber),
  column.instant('Klaargezet op', 'Offered at', (row) => row.offeredAt),
]);
