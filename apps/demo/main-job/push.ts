import type { DemonstrationFirm } from '../seed/logins';
import { domainPath, type Firm, type FirmAdministration, type FirmDomain, type Worker } from './firm';
import type { PayrollOffice } from './payroll-office';

/** Where the payroll office pushes to, and with which key: the product at the address given. */
export async function setPushTarget(office: PayrollOffice, address: string, key: string): Promise<void> {
  await office.act('push-target', { url: `${address}/api/loket/push/journal-runs`, key });
}

export interface Coupling {
  office: PayrollOffice;
  address: string;
  /** Remembers the key of the domain that was used first. */
  remembered: DemonstrationFirm;
  journalRunId: string;
  to: FirmAdministration;
  /** Fields that take the place of the message's own. */
  overrides?: unknown;
}

/** The back office makes a key for the payroll office, unless it has one, and the payroll office presses [Koppel] with it. */
export async function couple({ visitor, say }: Worker, firm: Firm, domain: FirmDomain, coupling: Coupling): Promise<void> {
  const { office, address, remembered, journalRunId, to, overrides } = coupling;
  remembered.pushKey ??= (await visitor.post<{ key: string }>(`${domainPath(firm, domain)}/push-keys`)).key;
  await setPushTarget(office, address, remembered.pushKey);
  const { number, subNumber } = to;
  await office.couple({ journalRunId, number, subNumber, ...(overrides === undefined ? {} : { overrides }) });
  say(`${to.name}: the payroll office pressed [Koppel] for ${number}/${subNumber}`);
}
