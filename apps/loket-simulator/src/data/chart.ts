import type { AllocationCode, WageAmounts } from './model';
import { employerPremiumsCents, netCents } from './wages';

/** One kind of posting of a payroll journal: where its amount goes, and on which side a positive amount stands. */
export interface Posting {
  account: AllocationCode;
  component: { key: number; description: string };
  side: 'debit' | 'credit';
  isCost: boolean;
  amountCents: (amounts: WageAmounts) => number;
}

const account = (key: number, code: string, description: string): AllocationCode => ({ key, code, description });

/** Accounts by their example number in the Dutch reference chart (RGS), as the published payroll journal has them. */
export const accounts = {
  wages: account(1, '4001040', 'Lonen'),
  otherWages: account(2, '4001160', 'Overige lonen'),
  socialCharges: account(3, '4002010', 'Sociale lasten'),
  holidayAllowance: account(4, '4001070', 'Vakantiebijslag'),
  pensionCosts: account(5, '4003010', 'Pensioenlasten'),
  workCosts: account(6, '4006000', 'Werkkosten gericht vrijgesteld'),
  netWages: account(7, '1204010', 'Netto lonen'),
  netDeductions: account(8, '1204110', 'Overige netto afdrachten'),
  wageTax: account(9, '1206010', 'Loonheffing'),
  pensionPremiums: account(10, '1209110', 'Pensioenpremies'),
  holidayReserve: account(11, '1204040', 'Vakantiegeld'),
};

const component = (key: number, description: string) => ({ key, description });

/** The postings of a payroll journal in the order of its lines. Debits and credits are equal for any amounts. */
export const postings: Posting[] = [
  { account: accounts.wages, component: component(10, 'Salaris'), side: 'debit', isCost: true, amountCents: (a) => a.grossCents },
  {
    account: accounts.socialCharges,
    component: component(901, 'Werkg.premies'),
    side: 'debit',
    isCost: true,
    amountCents: employerPremiumsCents,
  },
  {
    account: accounts.holidayAllowance,
    component: component(61, 'Reserv.vak.gel'),
    side: 'debit',
    isCost: true,
    amountCents: (a) => a.holidayReserveCents,
  },
  {
    account: accounts.pensionCosts,
    component: component(711, 'Pensioen wg'),
    side: 'debit',
    isCost: true,
    amountCents: (a) => a.pensionEmployerCents,
  },
  { account: accounts.workCosts, component: component(340, 'Reiskosten'), side: 'debit', isCost: true, amountCents: (a) => a.travelCents },
  {
    account: accounts.holidayReserve,
    component: component(60, 'Vakantiegeld'),
    side: 'debit',
    isCost: false,
    amountCents: (a) => a.holidayPaidCents,
  },
  { account: accounts.netWages, component: component(500, 'Netto loon'), side: 'credit', isCost: false, amountCents: netCents },
  {
    account: accounts.netDeductions,
    component: component(460, 'Inh. netto'),
    side: 'credit',
    isCost: false,
    amountCents: (a) => a.netDeductionCents,
  },
  {
    account: accounts.wageTax,
    component: component(400, 'Loonheffing'),
    side: 'credit',
    isCost: false,
    amountCents: (a) => a.wageTaxCents,
  },
  {
    account: accounts.wageTax,
    component: component(902, 'Afdr. premies'),
    side: 'credit',
    isCost: false,
    amountCents: employerPremiumsCents,
  },
  {
    account: accounts.pensionPremiums,
    component: component(710, 'Pensioen'),
    side: 'credit',
    isCost: false,
    amountCents: (a) => a.pensionEmployeeCents + a.pensionEmployerCents,
  },
  {
    account: accounts.holidayReserve,
    component: component(61, 'Reserv.vak.gel'),
    side: 'credit',
    isCost: false,
    amountCents: (a) => a.holidayReserveCents,
  },
];
