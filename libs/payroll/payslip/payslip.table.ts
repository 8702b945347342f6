import { column, table } from '@loonbrug/platform';
import type { PayslipDto, RunPayslipsDto } from './payslip.dto';
import type { PendingPayslipDto } from './pending-payslip.dto';

/** What is known of payslips, without what stands on them. */
export const payslipTable = table<PayslipDto>('Loonstroken', 'Payslips', [
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.date('Van', 'From', (row) => row.periodStartsOn),
  column.date('Tot en met', 'Until', (row) => row.periodEndsOn),
  column.whole('Medewerker', 'Employee', (row) => row.employeeNumber),
  column.text('Naam', 'Name', (row) => row.employeeName),
  column.code('Status', 'State', (row) => row.state, {
    waiting: ['Wacht', 'Waits'],
    ready: ['Klaar', 'Ready'],
    withdrawn: ['Ingetrokken', 'Withdrawn'],
  }),
  column.text('Wacht op', 'Waits for', (row) => row.waiting?.title),
  column.yesNo('Document aanwezig', 'Document is here', (row) => row.hasDocument),
  column.date('Beschikbaar vanaf', 'Available from', (row) => row.availableOn),
  column.yesNo('Vrijgegeven', 'Released', (row) => row.isReleased),
  column.instant('Bericht verstuurd', 'Notice sent', (row) => row.notifiedAt),
]);

export const payslipRunTable = table<RunPayslipsDto>('Loonstroken per verloning', 'Payslips per payroll run', [
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.whole('Verwacht', 'Expected', (row) => row.expected),
  column.whole('Ontvangen', 'Received', (row) => row.received),
  column.whole('Klaar', 'Ready', (row) => row.ready),
  column.whole('Wacht', 'Waiting', (row) => row.waiting),
  column.whole('Ingetrokken', 'Withdrawn', (row) => row.withdrawn),
  column.date('Beschikbaar vanaf', 'Available from', (row) => row.availableOn),
]);

/** What employees can't read yet, of many administrations. */
export const pendingPayslipTable = table<PendingPayslipDto>('Wachtende loonstroken', 'Pending payslips', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.whole('Medewerker', 'Employee', (row) => row.employeeNumber),
  column.text('Naam', 'Name', (row) => row.employeeName),
  column.code('Wacht op', 'Waits for', (row) => row.waitsFor, {
    mending: ['Herstel', 'Mending'],
    release: ['Vrijgave', 'Release'],
  }),
  column.text('Reden', 'Reason', (row) => row.waiting?.title),
  column.date('Beschikbaar vanaf', 'Available from', (row) => row.availableOn),
]);
