import { Injectable } from '@nestjs/common';
import { type LoketClient, type LoketEmployer, type LoketPayrollAdministration, LoketRightMissing } from '@loonbrug/loket';
import { LoonbrugError } from '@loonbrug/platform';
import type { PeriodKind } from './link-import';

/** A payroll administration that the token reaches and that can be linked. */
export interface LoketCandidate {
  clientNumber: number;
  loketEmployerId: string;
  employerName: string;
  loketPayrollAdministrationId: string;
  payrollAdministrationName: string;
  wageTaxNumber: string | null;
  periodKind: PeriodKind;
}

/** The payroll administration pays in a period that is not known here. */
export class PeriodKindUnknown extends LoonbrugError {
  constructor(clientNumber: number) {
    super('rejected', 'link.period_kind_unknown', 'unknown kind of period', { clientNumber });
  }
}

const atOnce = 4;

/** What a token reaches: the only proof that a client number belongs to whoever gave the credential. */
@Injectable()
export class LoketCandidates {
  /** All of them, by client number. An employer whose administrations the user may not see has none. */
  async all(client: LoketClient): Promise<LoketCandidate[]> {
    const found = await collect(client, () => false);
    return found.flatMap((one) => candidateOf(one) ?? []).sort((one, other) => one.clientNumber - other.clientNumber);
  }

  /** The one with a client number, or undefined: it does not exist, or is not one of the token's. Throws PeriodKindUnknown. */
  async byClientNumber(client: LoketClient, clientNumber: number): Promise<LoketCandidate | undefined> {
    const isMeant = ({ administration }: Found): boolean => administration.clientNumber === clientNumber;
    const found = (await collect(client, isMeant)).find(isMeant);
    if (!found) return undefined;
    const candidate = candidateOf(found);
    if (!candidate) throw new PeriodKindUnknown(clientNumber);
    return candidate;
  }
}

interface Found {
  employerName: string;
  administration: LoketPayrollAdministration;
}

async function collect(client: LoketClient, isEnough: (found: Found) => boolean): Promise<Found[]> {
  const employers = await client.employers();
  const found: Found[] = [];
  for (let start = 0; start < employers.length; start += atOnce) {
    const lists = await Promise.all(employers.slice(start, start + atOnce).map((employer) => ofEmployer(client, employer)));
    found.push(...lists.flat());
    if (found.some(isEnough)) break;
  }
  return found;
}

async function ofEmployer(client: LoketClient, { loketEmployerId, name }: LoketEmployer): Promise<Found[]> {
  try {
    return (await client.payrollAdministrations(loketEmployerId)).map((administration) => ({ employerName: name, administration }));
  } catch (error) {
    if (error instanceof LoketRightMissing) return [];
    throw error;
  }
}

function candidateOf({ employerName, administration }: Found): LoketCandidate | undefined {
  const { clientNumber, periodKind, loketEmployerId, loketPayrollAdministrationId, name, wageTaxNumber } = administration;
  if (clientNumber === null || clientNumber < 1 || periodKind === 'unknown') return undefined;
  return {
    clientNumber,
    loketEmployerId,
    employerName,
    loketPayrollAdministrationId,
    payrollAdministrationName: name,
    wageTaxNumber,
    periodKind,
  };
}
