import { addAccounts, addSecondEmployments, staff } from './demo';
import { addPayrollAdministration, newEmployer } from './employer';
import { liveUntilNow } from './history';
import type { Events } from './history';
import type { Employer, Origin, PayrollAdministration } from './model';
import { Random } from './random';
import { addDocumentExamples } from './real-examples';
import { World } from './world';

const trades = ['Bouwbedrijf', 'Kwekerij', 'Drukkerij', 'Installatiebureau', 'Schildersbedrijf', 'Garage', 'Kapsalon', 'Adviesbureau'];
const surnames = ['Eikenrode', 'Molenweerd', 'Lindewal', 'Zilverberk', 'Rietkraag', 'Kastanje', 'Notendal', 'Heideloo'];

/** A firm of any size. Every tenth employer belongs to the second account, the others to the first. */
export function generatedWorld(origin: Origin, employerCount: number, employeesPerEmployer: number): World {
  const world = new World(origin, 'Administratiekantoor Generator');
  for (let index = 1; index <= employerCount; index += 1) {
    world.employers.push(generatedEmployer(origin, index, employeesPerEmployer));
  }
  const isSecond = (_: Employer, index: number) => index % 10 === 9;
  const second = world.employers.filter(isSecond);
  addAccounts(
    world,
    world.employers.filter((employer) => !second.includes(employer)),
    second,
  );
  return world.index();
}

/** The world of Loket's own example values; its second account has no employer. */
export function realExamplesWorld(origin: Origin): World {
  const world = new World(origin, 'Van Spaendonck Online B.V.');
  world.employers.push(addDocumentExamples(origin));
  addAccounts(world, world.employers.slice(), []);
  return world.index();
}

function generatedEmployer(origin: Origin, index: number, employees: number): Employer {
  const random = new Random(origin.seed, 'generated-employer', index);
  const employer = newEmployer(origin, 40_000 + index, `${random.pick(trades)} ${random.pick(surnames)} ${index}`);
  const administrations = [administrationOf(origin, employer, index, 1)];
  if (index % 4 === 0) administrations.push(administrationOf(origin, employer, index, 2));
  const share = Math.max(1, Math.round(employees / administrations.length));
  for (const administration of administrations) staff(origin, administration, share);
  if (index % 5 === 0) addSecondEmployments(origin, employer);
  for (const administration of administrations) liveUntilNow(origin, administration, eventsOf(random, index));
  return employer;
}

function administrationOf(origin: Origin, employer: Employer, index: number, number: number): PayrollAdministration {
  return addPayrollAdministration(origin, employer, {
    name: `${employer.companyName} ${number}`,
    clientNumber: 100_000 + index * 10 + number,
    periodType: (index + number) % 3 === 0 ? 'four_weekly' : 'month',
    hasAllocation: index % 2 === 0,
  });
}

/** One kind of event for each employer in turn, so that any ten employers show all of them. */
function eventsOf(random: Random, index: number): Events {
  const period = random.integer(2, 8);
  const kinds: Events[] = [
    { raisePaidIn: period + 1 },
    { rejournalisedIn: period },
    { undoneIn: period },
    { secondRunIn: period },
    { withoutResultsIn: period },
    { hasTestYear: true },
    {},
  ];
  return kinds[index % kinds.length] ?? {};
}
