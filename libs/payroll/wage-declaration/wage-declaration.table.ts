import { column, table } from '@loonbrug/platform';
import type { WageDeclarationDto } from './wage-declaration.dto';

export const wageDeclarationTable = table<WageDeclarationDto>('Loonaangiften', 'Wage declarations', [
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.date('Van', 'From', (row) => row.periodStartsOn),
  column.date('Tot en met', 'Until', (row) => row.periodEndsOn),
  column.text('Loonheffingennummer', 'Wage tax number', (row) => row.wageTaxNumber),
  column.code('Status', 'State', (row) => row.state, {
    received: ['Overgenomen', 'Taken over'],
    refused: ['Niet overgenomen', 'Not taken over'],
    withdrawn: ['Ingetrokken', 'Withdrawn'],
  }),
  column.money('Over de periode', 'Of the period', (row) => row.periodAmountCents),
  column.money('Correcties', 'Corrections', (row) => row.correctionAmountCents),
  column.money('Te betalen', 'To pay', (row) => row.totalAmountCents),
  column.text('Betalingskenmerk', 'Payment reference', (row) => row.paymentReference),
  column.text('IBAN', 'IBAN', (row) => row.iban),
  column.date('Betalen voor', 'Due', (row) => row.dueOn),
  column.yesNo('Afgehandeld', 'Settled', (row) => row.isSettled),
]);
