import { setTimeout as wait } from 'node:timers/promises';
import { DemonstrationFailure } from '../failure';
import {
  administrationPath,
  administrationsOf,
  domainPath,
  type Firm,
  type FirmAdministration,
  type FirmDomain,
  portalPath,
  type Say,
  type Worker,
} from './firm';
import { mustWork } from './set-up-firm';

interface Candidate {
  clientNumber: number;
  employerName: string;
  wageTaxNumber: string | null;
  link: object | null;
}

interface FetchCounts {
  payrollRuns?: number;
  journalRuns?: number;
  payslips?: number;
  wageDeclarations?: number;
  employees?: number;
}

interface FetchItem {
  administrationName: string;
  clientNumber: number;
  state: 'waiting' | 'running' | 'done' | 'failed';
  counts: FetchCounts;
  problems: Array<{ part: string; code: string; title: string; remedy: string }>;
}

interface Fetch {
  fetchId: string;
  state: 'waiting' | 'running' | 'finished';
}

export interface FetchWithItems extends Fetch {
  links: FetchItem[];
}

const patienceMs = 300_000;

/** The back office enters what the domain got from Loket, and tests it. */
export async function enterCredential({ visitor, say }: Worker, firm: Firm, domain: FirmDomain): Promise<void> {
  const path = `${domainPath(firm, domain)}/loket-credential`;
  const { username, password, environmentCode } = domain.account;
  await visitor.put(path, { username, password, environmentCode });
  mustWork(domain.name, await visitor.post(`${path}/test`));
  say(`${domain.name}: Loket accepts user '${username}', every right is there`);
}

/** The back office looks the client number of each administration up among what the token reaches, and links it. Linking fetches. */
export async function linkAdministrations({ visitor, say }: Worker, firm: Firm, domain: FirmDomain): Promise<void> {
  const { items } = await visitor.get<{ items: Candidate[] }>(`${domainPath(firm, domain)}/loket-link-candidates`);
  for (const administration of domain.administrations) {
    const { clientNumber, name, wageTaxNumber } = administration;
    const candidate = items.find((one) => one.clientNumber === clientNumber);
    if (!candidate) throw new DemonstrationFailure(`Loket shows no client number ${clientNumber} to '${domain.account.username}'`);
    if (candidate.wageTaxNumber !== wageTaxNumber)
      throw new DemonstrationFailure(
        `client number ${clientNumber} has wage tax number ${candidate.wageTaxNumber}, and ${name} has ${wageTaxNumber}`,
      );
    if (candidate.link) continue;
    await visitor.post(`${administrationPath(firm, administration)}/loket-links`, { clientNumber });
    say(`${name}: client number ${clientNumber} of ${candidate.employerName} is linked`);
  }
}

/** Waits until everything that was begun is fetched, and says what came in. Throws with the first problem of a fetch that failed. */
export async function awaitFetches({ visitor, say }: Worker, firm: Firm): Promise<void> {
  const path = `${portalPath(firm)}/fetches`;
  const shown = new Set<string>();
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(200)) {
    const fetches = await visitor.all<Fetch>(path);
    const open = fetches.filter(({ state }) => state !== 'finished');
    for (const { fetchId } of fetches.filter((one) => one.state === 'finished' && !shown.has(one.fetchId))) {
      shown.add(fetchId);
      tell(say, (await visitor.get<FetchWithItems>(`${path}/${fetchId}`)).links);
    }
    if (open.length === 0) return;
  }
  throw new DemonstrationFailure(`fetching from Loket takes longer than ${patienceMs / 1000} seconds`);
}

/** "Fetch now" of the whole portal, with its progress as the screen shows it. */
export async function fetchNow({ visitor, say }: Worker, firm: Firm): Promise<void> {
  const { fetchId } = await visitor.post<{ fetchId: string }>(`${portalPath(firm)}/fetches`);
  const total = administrationsOf(firm).length;
  let done = 0;
  for await (const { type, data } of visitor.events<FetchWithItems>(`${portalPath(firm)}/fetches/${fetchId}/events`)) {
    if (type === 'closed') throw new DemonstrationFailure(`the progress of the fetch ended: ${JSON.stringify(data)}`);
    if (type === 'alive') continue;
    const ended = data.links.filter(({ state }) => state === 'done' || state === 'failed');
    done += ended.length;
    tell(say, ended, ` (${Math.min(done, total)} of ${total})`);
    if (type === 'finished') return;
  }
  throw new DemonstrationFailure('the progress of the fetch stopped before its end');
}

function tell(say: Say, links: readonly FetchItem[], suffix = ''): void {
  for (const { administrationName, clientNumber, state, counts, problems } of links) {
    const [problem] = problems;
    if (problem)
      throw new DemonstrationFailure(
        `${administrationName} (${clientNumber}), ${problem.part}: ${problem.title} ${problem.remedy} (${problem.code})`,
      );
    if (state === 'done') say(`${administrationName}: fetched ${countsText(counts)}${suffix}`);
  }
}

const words: Array<[keyof FetchCounts, string]> = [
  ['payrollRuns', 'payroll runs'],
  ['employees', 'people'],
  ['payslips', 'payslips'],
  ['journalRuns', 'journal runs'],
  ['wageDeclarations', 'declarations'],
];

const countsText = (counts: FetchCounts): string => words.map(([key, word]) => `${counts[key] ?? 0} ${word}`).join(', ');

/** Whether a client number is linked to the administration. */
export async function isLinked({ visitor }: Worker, firm: Firm, administration: FirmAdministration): Promise<boolean> {
  const links = await visitor.get<{ items: Array<{ clientNumber: number; endedAt: string | null }> }>(
    `${administrationPath(firm, administration)}/loket-links`,
  );
  return links.items.some(({ clientNumber, endedAt }) => clientNumber === administration.clientNumber && endedAt === null);
}
