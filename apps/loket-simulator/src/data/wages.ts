import type { Employment, PayrollPeriod, PeriodType, WageAmounts } from './model';

export const noWages: WageAmounts = {
  hours: 0,
  grossCents: 0,
  holidayPaidCents: 0,
  travelCents: 0,
  wageTaxCents: 0,
  pensionEmployeeCents: 0,
  pensionEmployerCents: 0,
  netDeductionCents: 0,
  holidayReserveCents: 0,
  healthInsuranceCents: 0,
  disabilityCents: 0,
  unemploymentCents: 0,
  returnToWorkCents: 0,
  childCareCents: 0,
};

const amountNames = Object.keys(noWages) as (keyof WageAmounts)[];

/** What is paid to the employee, in cents. */
export function netCents(a: WageAmounts): number {
  return a.grossCents + a.holidayPaidCents + a.travelCents - a.wageTaxCents - a.pensionEmployeeCents - a.netDeductionCents;
}

/** The employer's social premiums together, in cents. */
export function employerPremiumsCents(a: WageAmounts): number {
  return a.healthInsuranceCents + a.disabilityCents + a.unemploymentCents + a.returnToWorkCents + a.childCareCents;
}

export function sumOfWages(all: WageAmounts[]): WageAmounts {
  return all.reduce((sum, amounts) => combine(sum, amounts, (left, right) => left + right), noWages);
}

/** The new amounts less the old ones: what a retro-active correction adds to a later run. */
export function differenceOfWages(newAmounts: WageAmounts, oldAmounts: WageAmounts): WageAmounts {
  return combine(newAmounts, oldAmounts, (left, right) => left - right);
}

function combine(left: WageAmounts, right: WageAmounts, operation: (left: number, right: number) => number): WageAmounts {
  const result = { ...noWages };
  for (const name of amountNames) result[name] = operation(left[name], right[name]);
  return result;
}

/** The period in whose run the holiday allowance is paid: the one that ends in May. */
export function isHolidayPayPeriod(period: PayrollPeriod): boolean {
  return period.endDate.slice(5, 7) === '05';
}

const periodsPerYear = { month: 12, four_weekly: 13 };

/**
 * The pay of an employment over a whole period, simplified but consistent: rates are of the order of the real ones.
 * A leaver is paid out the holiday allowance in the last period.
 */
export function wagesOf(employment: Employment, period: PayrollPeriod, grossCents = employment.grossCents): WageAmounts {
  const isLastPeriod = employment.endDate !== null && employment.endDate <= period.endDate;
  const holidayPaidCents = isHolidayPayPeriod(period) || isLastPeriod ? accruedHolidayPayCents(employment, period, grossCents) : 0;
  const pensionEmployeeCents = employment.hasPension ? Math.round(grossCents * 0.055) : 0;
  const premiumWageCents = grossCents + holidayPaidCents;
  return {
    hours: employment.hoursPerPeriod,
    grossCents,
    holidayPaidCents,
    travelCents: employment.travelCents,
    wageTaxCents:
      wageTaxCents(grossCents - pensionEmployeeCents, employment.administration.periodType) + Math.round(holidayPaidCents * 0.3707),
    pensionEmployeeCents,
    pensionEmployerCents: employment.hasPension ? Math.round(grossCents * 0.105) : 0,
    netDeductionCents: employment.netDeductionCents,
    holidayReserveCents: Math.round(grossCents * 0.08),
    healthInsuranceCents: Math.round(premiumWageCents * 0.061),
    disabilityCents: Math.round(premiumWageCents * 0.0627),
    unemploymentCents: Math.round(premiumWageCents * 0.0274),
    returnToWorkCents: Math.round(premiumWageCents * 0.0133),
    childCareCents: Math.round(premiumWageCents * 0.005),
  };
}

function wageTaxCents(taxableCents: number, periodType: PeriodType): number {
  const creditCents = periodType === 'month' ? 46_000 : 42_500;
  return Math.max(0, Math.round(taxableCents * 0.3597) - creditCents);
}

function accruedHolidayPayCents(employment: Employment, period: PayrollPeriod, grossCents: number): number {
  const paidThrough = isHolidayPayPeriod(period) || period.endDate.slice(5, 7) < '05' ? period.year - 1 : period.year;
  const from = Math.max(Date.parse(employment.startDate), Date.parse(`${paidThrough}-06-01`));
  const share = Math.min(1, Math.max(0, (Date.parse(period.endDate) - from) / (365 * 86_400_000)));
  return Math.round(grossCents * periodsPerYear[employment.administration.periodType] * share * 0.08);
}
