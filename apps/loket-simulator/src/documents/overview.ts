import { employerPremiumsCents, netCents, sumOfWages } from '../data/wages';
import { formattedName } from '../data/person';
import type { Employment, PayrollRun, WageDeclaration } from '../data/model';
import { correctionCents, toBePaidCents } from '../data/wage-declaration';
import { euros } from './pdf';
import type { Page } from './pdf';
import { netOfResult, periodName } from './payslip';

/** The office's overview of a run: its totals. */
export function runOverviewPage(run: PayrollRun): Page {
  const total = sumOfWages(run.results.flatMap((result) => result.periods.map((part) => part.amounts)));
  return {
    title: 'Overzicht verloning',
    lines: [
      ...headLines(run),
      ['Aantal dienstverbanden', String(run.results.length)],
      ['Bruto', euros(total.grossCents)],
      ['Vakantiegeld', euros(total.holidayPaidCents)],
      ['Loonheffing', euros(total.wageTaxCents)],
      ['Werkgeverspremies', euros(employerPremiumsCents(total))],
      ['Netto', euros(netCents(total))],
    ],
    footer: run.administration.name,
  };
}

/** What is paid to whom by a run. */
export function paymentOverviewPage(run: PayrollRun): Page {
  const payments = run.results.map((result): [string, string] => [
    `${result.employment.employee.employeeNumber} ${formattedName(result.employment.employee)}`,
    euros(netOfResult(result)),
  ]);
  const total = run.results.reduce((sum, result) => sum + netOfResult(result), 0);
  return {
    title: 'Betalingsoverzicht',
    lines: [...headLines(run), ...payments, ['Totaal', euros(total)]],
    footer: run.administration.name,
  };
}

export function declarationPage(declaration: WageDeclaration): Page {
  const { administration, period, declared } = declaration;
  const correction = correctionCents(declaration);
  return {
    title: 'Overzicht loonaangifte',
    lines: [
      ['Werkgever', administration.employer.companyName],
      ['Loonheffingennummer', administration.wageTaxNumber],
      ['Periode', periodName(period)],
      ['Loonheffing', euros(declared.wageTaxCents)],
      ['Werkgeversheffing Zvw', euros(declared.healthInsuranceCents)],
      ['Totaal te betalen over de periode', euros(toBePaidCents(declared))],
      ['Saldo correcties', euros(correction)],
      ['Totaal generaal', euros(toBePaidCents(declared) + correction)],
      ['Betalingskenmerk', declaration.paymentReference],
    ],
    footer: declaration.messageReference,
  };
}

/** The annual statement of an employment over the approved runs of a year. It holds the citizen service number by law. */
export function annualStatementPage(employment: Employment, year: number, runs: PayrollRun[]): Page {
  const parts = runs.flatMap((run) => run.results).filter((result) => result.employment === employment);
  const total = sumOfWages(parts.flatMap((result) => result.periods.map((part) => part.amounts)));
  return {
    title: `Jaaropgaaf ${year}`,
    lines: [
      ['Werkgever', employment.administration.employer.companyName],
      ['Werknemer', formattedName(employment.employee)],
      ['Personeelsnummer', String(employment.employee.employeeNumber)],
      ['Burgerservicenummer', employment.employee.bsn],
      ['Loon loonheffing', euros(total.grossCents + total.holidayPaidCents - total.pensionEmployeeCents)],
      ['Ingehouden loonheffing', euros(total.wageTaxCents)],
    ],
    footer: employment.administration.wageTaxNumber,
  };
}

function headLines(run: PayrollRun): [string, string][] {
  return [
    ['Werkgever', run.administration.employer.companyName],
    ['Cliëntnummer', String(run.administration.clientNumber)],
    ['Periode', periodName(run.period)],
    ['', ''],
  ];
}
