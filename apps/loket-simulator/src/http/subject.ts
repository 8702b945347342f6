import type { Employer } from '../data/model';
import type { World } from '../data/world';
import { NotFound } from './operation';

/** How the employer follows from each path parameter, the widest thing first. */
const employerOf: [parameter: string, find: (world: World, id: string) => Employer | undefined][] = [
  ['employerId', (world, id) => world.employers.find((employer) => employer.id === id)],
  ['payrollAdministrationId', (world, id) => world.administrations.get(id)?.employer],
  ['employmentId', (world, id) => world.employments.get(id)?.administration.employer],
  ['payrollrunId', (world, id) => world.payrollRuns.get(id)?.administration.employer],
  ['journalrunId', (world, id) => world.journalRuns.get(id)?.payrollRun.administration.employer],
  ['payrolltaxreturnId', (world, id) => world.wageDeclarations.get(id)?.administration.employer],
];

/** The employers whose things a path names; empty for a list over all employers. Throws NotFound for an unknown thing. */
export function subjectsOf(world: World, params: Record<string, string>): Employer[] {
  return employerOf
    .filter(([parameter]) => params[parameter] !== undefined)
    .map(([parameter, find]) => {
      const employer = find(world, params[parameter] ?? '');
      if (!employer) throw new NotFound();
      return employer;
    });
}
