import { addEmployee, addEmployment } from './employment';
import { addPayrollAdministration, newEmployer } from './employer';
import type { AdministrationPlan } from './employer';
import { liveUntilNow } from './history';
import type { Events } from './history';
import type { Employer, Origin, PayrollAdministration } from './model';
import { firstYearOf } from './periods';
import { addPublishedExample } from './real-examples';
import { World } from './world';

interface Plan extends AdministrationPlan {
  employees: number;
  events: Events;
}

/** Client number of the demonstration employer whose journal is the published example of 5,210 euros. */
export const publishedExampleClientNumber = 5210;

/** A small accounting firm: six employers in the care of two accounts, and a third account that lacks rights. */
export function demoWorld(origin: Origin): World {
  const world = new World(origin, 'Administratiekantoor De Vuurtoren');
  const flowers = employer(origin, 30101, 'Bloemenhof De Lelie B.V.', [
    {
      name: 'De Lelie kwekerij',
      clientNumber: 70101,
      periodType: 'month',
      employees: 12,
      hasAllocation: true,
      events: { raisePaidIn: 4, secondRunIn: 6 },
    },
    { name: 'De Lelie webwinkel', clientNumber: 70102, periodType: 'month', employees: 5, events: { hasTestYear: true } },
  ]);
  const bakery = employer(origin, 30102, 'Bakkerij Van der Korst B.V.', [
    { name: 'Korst winkels', clientNumber: 70103, periodType: 'four_weekly', employees: 10, events: { undoneIn: 2 } },
    { name: 'Korst kantoor', clientNumber: 70104, periodType: 'month', employees: 5, events: {} },
  ]);
  const care = employer(origin, 30103, 'Stichting Zorg aan de Vecht', [
    {
      name: 'Zorg aan de Vecht',
      clientNumber: 70105,
      periodType: 'month',
      employees: 9,
      hasAllocation: true,
      events: { rejournalisedIn: 3, withoutResultsIn: 5 },
    },
  ]);
  const published = addPublishedExample(origin, {
    employerNumber: 30104,
    companyName: 'Voorbeeld Loonjournaal B.V.',
    clientNumber: publishedExampleClientNumber,
  }).employer;
  const transport = employer(origin, 30105, 'Transport Noorderlicht B.V.', [
    { name: 'Noorderlicht', clientNumber: 70201, periodType: 'month', employees: 8, events: { raisePaidIn: 7, undoneIn: 5 } },
  ]);
  const cafe = employer(origin, 30106, "Café 't Hoekje", [
    { name: "Café 't Hoekje", clientNumber: 70202, periodType: 'four_weekly', employees: 6, events: { secondRunIn: 3 } },
  ]);
  world.employers.push(flowers, bakery, care, published, transport, cafe);
  addAccounts(world, [flowers, bakery, care, published], [transport, cafe]);
  return world.index();
}

/** The two accounts and the limited one: it has one employer, and neither payslips nor declarations of it. */
export function addAccounts(world: World, first: Employer[], second: Employer[]): void {
  world.addAccount({ username: 'kantoor', password: 'vuurtoren-2026', environmentCode: 'VT01', name: 'Salariskantoor', employers: first });
  world.addAccount({
    username: 'tweede-domein',
    password: 'noorderlicht-2026',
    environmentCode: 'VT02',
    name: 'Tweede domein',
    employers: second,
  });
  const limited = world.addAccount({
    username: 'beperkt',
    password: 'weinig-rechten-2026',
    environmentCode: 'VT03',
    name: 'Beperkte gebruiker',
    employers: first.slice(0, 1),
  });
  for (const { id } of limited.employers) limited.missingActivities.set(id, new Set(withheldActivities));
}

const withheldActivities = [
  'GetPayslipsByEmploymentId',
  'GetPayslipsByEmploymentIdAndPayrollRunId',
  'GetPayslipsByPayrollRunId',
  'GetPayrollTaxReturnsByPayrollAdministrationId',
  'GetPayrollTaxReturnByPayrollTaxReturnId',
  'GetMessageByPayrollTaxReturnId',
  'GetOverviewByPayrollTaxReturnId',
];

function employer(origin: Origin, employerNumber: number, companyName: string, plans: Plan[]): Employer {
  const added = newEmployer(origin, employerNumber, companyName);
  const administrations = plans.map((plan) => ({ plan, administration: addPayrollAdministration(origin, added, plan) }));
  for (const { plan, administration } of administrations) staff(origin, administration, plan.employees);
  addSecondEmployments(origin, added);
  for (const { plan, administration } of administrations) liveUntilNow(origin, administration, plan.events);
  return added;
}

/** People of an administration: the last but one leaves at the end of June, the last comes in March. */
export function staff(origin: Origin, administration: PayrollAdministration, count: number): void {
  const year = firstYearOf(origin.now);
  for (let number = 1; number <= count; number += 1) {
    const employee = addEmployee(origin, administration.employer);
    const isLeaver = count > 2 && number === count - 1;
    const isNewcomer = count > 2 && number === count;
    addEmployment(origin, employee, administration, {
      ...(isLeaver && { endDate: `${year}-06-30` }),
      ...(isNewcomer && { startDate: `${year}-03-01` }),
    });
  }
}

/** The employer's first employee has a second employment: in the next administration, or else in the same. */
export function addSecondEmployments(origin: Origin, added: Employer): void {
  const [first, second] = added.payrollAdministrations;
  const employee = added.employees[1];
  const administration = second ?? first;
  if (employee && administration) addEmployment(origin, employee, administration, { grossCents: 95_000 });
}
