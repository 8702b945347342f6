import type { SimulatorAddresses } from '../demonstration';
import { DemonstrationFailure } from '../failure';
import { administrationPath, domainPath, type Firm, type FirmAdministration, type FirmDomain, portalPath, type Worker } from './firm';
import type { PlannedAdministration, PlannedDomain } from './firm-plan';

interface DomainRow {
  domainId: string;
  code: string;
}

interface AdministrationRow {
  administrationId: string;
  domainId: string;
  number: number;
  subNumber: number;
  isStandard: boolean;
}

interface ConnectionTest {
  works: boolean;
  checks: Array<{ severity: string; title: string; remedy: string; code: string }>;
}

/** Throws with what the test says is wrong. */
export function mustWork(what: string, { works, checks }: ConnectionTest): void {
  if (works) return;
  const problems = checks.filter(({ severity }) => severity === 'error').map(({ title, remedy, code }) => `${title} ${remedy} (${code})`);
  throw new DemonstrationFailure(`${what}: the connection test fails: ${problems.join('; ')}`);
}

/** The portal administrator: the firm's client at Loket, and what holds for the whole firm. */
export async function connectPortal(
  { visitor, say }: Worker,
  portalId: string,
  given: { simulator: SimulatorAddresses; startsOn: string; noticeEmail: string },
): Promise<void> {
  const path = portalPath({ portalId });
  const { clientId, clientSecret } = given.simulator;
  await visitor.put(`${path}/loket-settings`, { environment: 'configured', clientId, clientSecret, isEnabled: true });
  mustWork('the portal', await visitor.post<ConnectionTest>(`${path}/loket-settings/test`));
  await visitor.put(`${path}/link-settings/start_on`, { value: given.startsOn });
  await visitor.put(`${path}/link-settings/notice_email`, { value: given.noticeEmail });
  say(`Loket client '${clientId}' is set and accepted; links begin at ${given.startsOn}`);
}

/** The portal administrator: domains with their contract and administrations, as planned; what is there already stays. */
export async function addDomains(worker: Worker, portalId: string, plans: readonly PlannedDomain[], startsOn: string): Promise<Firm> {
  const { visitor, say } = worker;
  const known = await visitor.all<DomainRow>(`${portalPath({ portalId })}/domains`);
  const firm: Firm = { portalId, domains: [] };
  for (const plan of plans) {
    const { domainId } =
      known.find(({ code }) => code === plan.code) ??
      (await visitor.post<{ domainId: string }>(`${portalPath(firm)}/domains`, {
        name: plan.name,
        code: plan.code,
        responsibleUserId: null,
        contractStartsOn: startsOn,
      }));
    firm.domains.push({ ...plan, domainId, administrations: await addAdministrations(worker, firm, domainId, plan.administrations) });
    say(`domain ${plan.name} with ${plan.administrations.length} administrations`);
  }
  return firm;
}

async function addAdministrations(
  { visitor }: Worker,
  firm: Firm,
  domainId: string,
  plans: readonly PlannedAdministration[],
): Promise<FirmAdministration[]> {
  const listed = (): Promise<AdministrationRow[]> => visitor.all(`${portalPath(firm)}/administrations?domainId=${domainId}`);
  const known = await listed();
  for (const { name, number, subNumber, wageTaxNumber } of plans) {
    if (known.some((row) => row.number === number && row.subNumber === subNumber)) continue;
    await visitor.post(`${domainPath(firm, { domainId })}/administrations`, { name, number, subNumber, wageTaxNumber, kvk: null });
  }
  const rows = await listed();
  return plans.map((plan) => {
    const row = rows.find(({ number, subNumber }) => number === plan.number && subNumber === plan.subNumber);
    if (!row) throw new DemonstrationFailure(`administration ${plan.number}/${plan.subNumber} is not there after it was made`);
    return { ...plan, ...row };
  });
}

/**
 * Opens the contract: the first domain has the feature and a line per further administration, of which the back office asks for the first itself;
 * other domains have the feature and one line for all.
 */
export async function openContracts(administrator: Worker, backOffice: Worker, firm: Firm): Promise<void> {
  for (const [index, domain] of firm.domains.entries()) {
    const path = domainPath(firm, domain);
    const closed = await closedOf(administrator, firm, domain);
    if (closed.some(({ state }) => state === 'feature_missing'))
      await administrator.visitor.post(`${path}/granted-contract-lines`, { kind: 'feature' });
    const further = (await closedOf(administrator, firm, domain)).map(({ administration }) => administration);
    if (further.length === 0) continue;
    if (index > 0) {
      await administrator.visitor.post(`${path}/granted-contract-lines`, { kind: 'all_administrations' });
      continue;
    }
    await askFor(administrator, backOffice, firm, further[0]!);
    for (const { administrationId } of further.slice(1))
      await administrator.visitor.post(`${path}/granted-contract-lines`, { kind: 'administration', administrationId });
  }
  administrator.say('contracts open the link: the feature, lines per administration, and a line for all');
}

async function closedOf(
  { visitor }: Worker,
  firm: Firm,
  { administrations }: FirmDomain,
): Promise<Array<{ administration: FirmAdministration; state: string }>> {
  const states = await Promise.all(
    administrations.map((administration) => visitor.get<{ state: string }>(`${administrationPath(firm, administration)}/contract-status`)),
  );
  return administrations
    .map((administration, index) => ({ administration, state: states[index]!.state }))
    .filter(({ state }) => state !== 'open');
}

/** The back office asks for what keeps the link closed, the portal administrator grants it. */
async function askFor(administrator: Worker, backOffice: Worker, firm: Firm, administration: FirmAdministration): Promise<void> {
  const note = `De verloning van ${administration.name} loopt ook via Loket.`;
  await backOffice.visitor.post(`${administrationPath(firm, administration)}/contract-requests`, { note });
  const open = await administrator.visitor.all<{ contractLineId: string; domainId: string }>(
    `${portalPath(firm)}/contract-lines?state=requested`,
  );
  for (const { contractLineId, domainId } of open)
    await administrator.visitor.post(`${domainPath(firm, { domainId })}/contract-lines/${contractLineId}/decisions`, { decision: 'grant' });
}
