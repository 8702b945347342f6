import { column, table } from '@loonbrug/platform';
import type { WagePayableDto } from './wage-payable.dto';

export const wagePayableTable = table<WagePayableDto>('Te betalen loonaangiften', 'Wage declarations to pay', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.money('Aangifte', 'Declared', (row) => row.amountCents),
  column.money('Eerder betaald', 'Paid before', (row) => row.paidBeforeCents),
  column.money('Te betalen', 'To pay', (row) => row.openCents),
  column.text('Betalingskenmerk', 'Payment reference', (row) => row.paymentReference),
  column.text('IBAN', 'IBAN', (row) => row.iban),
  column.date('Betalen voor', 'Due', (row) => row.dueOn),
  column.code('Status', 'State', (row) => row.state, {
    open: ['Open', 'Open'],
    paid: ['Betaald', 'Paid'],
    settled: ['Vervallen', 'Settled'],
  }),
  column.date('Betaald op', 'Paid on', (row) => row.paidOn),
  column.text('Rekening', 'Account', (row) => row.account?.code),
]);
