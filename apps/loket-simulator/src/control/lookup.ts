import type { Employer, PayrollAdministration } from '../data/model';
import type { Account, World } from '../data/world';

/** What was asked of the office can't be done; the message says why. */
export class ControlError extends Error {}

export function existing<T>(things: Map<string, T>, id: string, kind: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new ControlError(`Onbekend: ${kind} ${id}`);
  return thing;
}

export function administrationByClientNumber(world: World, clientNumber: number): PayrollAdministration {
  const administration = [...world.administrations.values()].find((candidate) => candidate.clientNumber === clientNumber);
  if (!administration) throw new ControlError(`Onbekend: cliëntnummer ${clientNumber}`);
  return administration;
}

export function employerByNumber(world: World, employerNumber: number): Employer {
  const employer = world.employers.find((candidate) => candidate.employerNumber === employerNumber);
  if (!employer) throw new ControlError(`Onbekend: werkgever ${employerNumber}`);
  return employer;
}

export function accountByName(world: World, username: string): Account {
  const account = world.accounts.find((candidate) => candidate.username === username);
  if (!account) throw new ControlError(`Onbekend: gebruiker ${username}`);
  return account;
}
