import type { DeclaredTotals, EmploymentResult, Origin, PayrollAdministration, PayrollPeriod, WageAmounts, WageDeclaration } from './model';
import { paymentReference, taxPeriodCode } from './numbers';
import { dateText, daysAfter, periodIdOf } from './periods';
import { identifierFor } from './random';
import { wageDeclarationStatus } from './status';
import { sumOfWages } from './wages';

/** Declares a period from its approved runs; differences over earlier periods become corrections of those. */
export function addWageDeclaration(origin: Origin, administration: PayrollAdministration, period: PayrollPeriod): WageDeclaration {
  const results = administration.payrollRuns.filter((run) => run.period === period && run.status.key === 9).flatMap((run) => run.results);
  const sequenceNumber = administration.wageDeclarations.length + 1;
  const { wageTaxNumber } = administration;
  const requestDate = dateText(Math.min(Date.parse(daysAfter(period.endDate, 3)), origin.now.getTime()));
  const declaration: WageDeclaration = {
    id: identifierFor(origin.seed, 'wage-declaration', administration.clientNumber, sequenceNumber),
    administration,
    period,
    sequenceNumber,
    status: wageDeclarationStatus(3),
    messageReference: `VSP001${wageTaxNumber}${String(sequenceNumber).padStart(6, '0')}${periodIdOf(period)}`,
    paymentReference: paymentReference(wageTaxNumber, period.year, taxPeriodCode(administration.periodType, period.periodNumber)),
    declared: declaredTotals(amountsOver(results, period)),
    corrections: correctionsOf(administration, period, results),
    results,
    requestTime: `${requestDate}T08:00:00.000Z`,
    approvalTime: null,
    sendTime: null,
    responses: [],
  };
  administration.wageDeclarations.push(declaration);
  return declaration;
}

/** Approves a declaration, and sends it when asked for; a sent one has the tax authority's acknowledgement a day later. */
export function confirmWageDeclaration(declaration: WageDeclaration, isSent: boolean): void {
  const date = dateText(Date.parse(declaration.requestTime));
  declaration.status = wageDeclarationStatus(isSent ? 6 : 5);
  declaration.approvalTime = `${date}T09:00:00.000Z`;
  if (!isSent) return;
  declaration.sendTime = `${date}T10:00:00.000Z`;
  declaration.responses = [
    {
      dateOfReceipt: daysAfter(date, 1),
      responseType: { key: 1, value: 'Ontvangstbevestiging' },
      responseClass: { key: 1, value: 'Bericht ontvangen' },
    },
  ];
}

/** To be paid over the period itself, in cents; a declaration is in whole euros. */
export function toBePaidCents(declared: DeclaredTotals): number {
  const { wageTaxCents, healthInsuranceCents, disabilityCents, unemploymentCents, returnToWorkCents, childCareCents } = declared;
  return wageTaxCents + healthInsuranceCents + disabilityCents + unemploymentCents + returnToWorkCents + childCareCents;
}

export function correctionCents(declaration: WageDeclaration): number {
  return declaration.corrections.reduce((sum, correction) => sum + correction.balanceCents, 0);
}

export function amountsOver(results: EmploymentResult[], period: PayrollPeriod): WageAmounts {
  return sumOfWages(results.flatMap((result) => result.periods.filter((part) => part.period === period).map((part) => part.amounts)));
}

function correctionsOf(
  administration: PayrollAdministration,
  period: PayrollPeriod,
  results: EmploymentResult[],
): WageDeclaration['corrections'] {
  const corrected = new Set(results.flatMap((result) => result.periods.map((part) => part.period)));
  corrected.delete(period);
  return [...corrected].map((earlier) => {
    const before = administration.payrollRuns.filter((run) => run.period === earlier && run.status.key === 9).flatMap((run) => run.results);
    const changed = results.filter((result) => result.periods.some((part) => part.period === earlier));
    const declared = declaredTotals(sumOfWages([amountsOver(before, earlier), amountsOver(changed, earlier)]));
    const balanceCents = toBePaidCents(declared) - toBePaidCents(declaredTotals(amountsOver(before, earlier)));
    return { period: earlier, declared, balanceCents, results: changed };
  });
}

/** Whole euros, in favour of the employer. */
function declaredTotals(amounts: WageAmounts): DeclaredTotals {
  const whole = (cents: number) => Math.floor(cents / 100) * 100;
  return {
    wageCents: whole(amounts.grossCents + amounts.holidayPaidCents - amounts.pensionEmployeeCents),
    wageTaxCents: whole(amounts.wageTaxCents),
    healthInsuranceCents: whole(amounts.healthInsuranceCents),
    disabilityCents: whole(amounts.disabilityCents),
    unemploymentCents: whole(amounts.unemploymentCents),
    returnToWorkCents: whole(amounts.returnToWorkCents),
    childCareCents: whole(amounts.childCareCents),
  };
}
