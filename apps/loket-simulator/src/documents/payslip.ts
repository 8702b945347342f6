import { formattedName } from '../data/person';
import type { EmploymentResult, PayrollPeriod, PayrollRun, WageAmounts } from '../data/model';
import { employerPremiumsCents, netCents, sumOfWages } from '../data/wages';
import { euros } from './pdf';
import type { Page } from './pdf';

/** The payslips of one employment in one run: a page for the run's period and one for each earlier period with a difference. */
export function payslipPages(run: PayrollRun, result: EmploymentResult): Page[] {
  return result.periods.map(({ period, amounts }) => ({
    title: period === run.period ? 'Loonstrook' : 'Loonstrook (correctie)',
    lines: [...headLines(result, period), ...amountLines(amounts), ...totalLines(result, period === run.period)],
    footer: `Verloning ${run.period.year}-${run.period.periodNumber}, run ${run.sequenceNumberApproved ?? 0}, ${run.administration.name}`,
  }));
}

/** What one person is paid by a run, over all of its periods together, in cents. */
export function netOfResult(result: EmploymentResult): number {
  return netCents(sumOfWages(result.periods.map((part) => part.amounts)));
}

export function periodName(period: PayrollPeriod): string {
  return `${period.year} periode ${period.periodNumber} (${period.startDate} t/m ${period.endDate})`;
}

function headLines({ employment }: EmploymentResult, period: PayrollPeriod): [string, string][] {
  const { employee, administration } = employment;
  return [
    ['Werkgever', administration.employer.companyName],
    ['Administratie', administration.name],
    ['Werknemer', formattedName(employee)],
    ['Personeelsnummer', String(employee.employeeNumber)],
    ['Dienstverband', String(employment.payrollId)],
    ['In dienst sinds', employment.startDate],
    ['Periode', periodName(period)],
    ['', ''],
  ];
}

function amountLines(amounts: WageAmounts): [string, string][] {
  const rows: [string, number][] = [
    ['Salaris', amounts.grossCents],
    ['Vakantiegeld', amounts.holidayPaidCents],
    ['Reiskosten', amounts.travelCents],
    ['Loonheffing', -amounts.wageTaxCents],
    ['Pensioenpremie', -amounts.pensionEmployeeCents],
    ['Inhouding netto', -amounts.netDeductionCents],
  ];
  const shown = rows.filter(([, cents]) => cents !== 0).map(([label, cents]): [string, string] => [label, euros(cents)]);
  return [['Uren', String(amounts.hours)], ...shown, ['Netto over deze periode', euros(netCents(amounts))]];
}

function totalLines(result: EmploymentResult, isOwnPeriod: boolean): [string, string][] {
  if (!isOwnPeriod) return [];
  const total = sumOfWages(result.periods.map((part) => part.amounts));
  return [
    ['', ''],
    ['Opbouw vakantiegeld', euros(total.holidayReserveCents)],
    ['Werkgeverslasten', euros(employerPremiumsCents(total) + total.pensionEmployerCents)],
    ['Netto te betalen', euros(netCents(total))],
  ];
}
