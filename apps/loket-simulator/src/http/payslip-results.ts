import type { EmploymentResult, WageAmounts } from '../data/model';
import { employerPremiumsCents, netCents } from '../data/wages';
import type { Row } from './operation';
import { periodRow } from './rows';

interface Component {
  key: number;
  name: string;
  category: Row;
  column: Row;
  isEmployerCost: boolean;
  value: (amounts: WageAmounts) => number;
}

const hours = { key: 1, value: 'Uren' };
const wages = { key: 2, value: 'Loon' };
const deductions = { key: 3, value: 'Inhoudingen' };
const employerCosts = { key: 4, value: 'Werkgeverslasten' };
const socialWage = { key: 6, value: 'Sociaalplichtig loon' };
const net = { key: 9, value: 'Netto' };

const components: Component[] = [
  { key: 1, name: 'Uren gewerkt', category: hours, column: socialWage, isEmployerCost: false, value: (a) => a.hours },
  { key: 10, name: 'Salaris', category: wages, column: socialWage, isEmployerCost: true, value: (a) => a.grossCents / 100 },
  { key: 60, name: 'Vakantiegeld', category: wages, column: socialWage, isEmployerCost: false, value: (a) => a.holidayPaidCents / 100 },
  { key: 340, name: 'Reiskosten', category: wages, column: net, isEmployerCost: true, value: (a) => a.travelCents / 100 },
  { key: 400, name: 'Loonheffing', category: deductions, column: net, isEmployerCost: false, value: (a) => a.wageTaxCents / 100 },
  { key: 710, name: 'Pensioen', category: deductions, column: net, isEmployerCost: false, value: (a) => a.pensionEmployeeCents / 100 },
  { key: 460, name: 'Inh. netto', category: deductions, column: net, isEmployerCost: false, value: (a) => a.netDeductionCents / 100 },
  { key: 500, name: 'Netto loon', category: wages, column: net, isEmployerCost: false, value: (a) => netCents(a) / 100 },
  { key: 711, name: 'Pensioen wg', category: employerCosts, column: net, isEmployerCost: true, value: (a) => a.pensionEmployerCents / 100 },
  {
    key: 901,
    name: 'Werkg.premies',
    category: employerCosts,
    column: net,
    isEmployerCost: true,
    value: (a) => employerPremiumsCents(a) / 100,
  },
  {
    key: 61,
    name: 'Reserv.vak.gel',
    category: employerCosts,
    column: net,
    isEmployerCost: true,
    value: (a) => a.holidayReserveCents / 100,
  },
];

/** One employment's component results in a run, per period that the run has results for. */
export function resultRow({ employment, periods }: EmploymentResult): Row {
  return {
    employmentId: employment.id,
    payrollPeriods: periods.map(({ period, amounts }) => ({
      payrollPeriod: periodRow(period),
      payslipTypes: [{ payslipType: { key: 1, value: 'Normaal strook' }, payrollComponentResults: componentRows(amounts) }],
    })),
  };
}

function componentRows(amounts: WageAmounts): Row[] {
  return components
    .map((component) => ({ component, value: component.value(amounts) }))
    .filter(({ value }) => value !== 0)
    .map(({ component: { key, name, category, column, isEmployerCost }, value }) => ({
      value,
      valueSpecialTariff: 0,
      payrollComponent: { key, value: name, category, column, costsEmployer: isEmployerCost ? { key: 1, value: '+' } : null },
    }));
}
