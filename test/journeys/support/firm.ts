import type { SimulatorAddresses } from '../../../apps/demo/demonstration';
import type { Firm, FirmAdministration, FirmDomain, Worker } from '../../../apps/demo/main-job/firm';
import { awaitFetches, enterCredential, linkAdministrations } from '../../../apps/demo/main-job/link-administrations';
import type { OfficeAccount } from '../../../apps/demo/main-job/payroll-office';
import { setUpBooks } from '../../../apps/demo/main-job/set-up-books';
import { connectPortal } from '../../../apps/demo/main-job/set-up-firm';
import { WebVisitor } from '../../../apps/demo/main-job/web-visitor';
import type { SimulatorAccount } from '../../../apps/loket-simulator/src/simulator';
import type { BuiltPortal } from '../../support/builders';
import { addMember, type Member } from './people';
import type { World } from './world';

/** A firm with one client, its standard set of books, and people who work there. What a journey is not about is arranged here, over HTTP. */
export interface JourneyFirm {
  portal: BuiltPortal;
  firm: Firm;
  domain: FirmDomain;
  books: FirmAdministration;
  administrator: Member;
  backOffice: Member;
  /** The back office at work without a screen. */
  worker: Worker;
}

export interface FirmWishes {
  portalName: string;
  domainName: string;
  booksName: string;
  clientNumber: number;
  /** First day of what is taken over. */
  startsOn: string;
}

const silent = (): void => undefined;

/** People, portal with Loket's client, domain with the feature, and its books: nothing in them yet. */
export async function arrangeFirm(world: World, wishes: FirmWishes): Promise<JourneyFirm> {
  const { builders, simulator, address } = world;
  const portal = await builders.portal({ name: wishes.portalName });
  const administrator = await addMember(world, portal, { name: 'Beheer van het kantoor', role: 'portal_admin' });
  const backOffice = await addMember(world, portal, { name: 'Backoffice van het kantoor', role: 'back_office' });
  const visitor = new WebVisitor(address);
  await visitor.signIn(administrator.email, administrator.password);
  await connectPortal({ visitor, say: silent }, portal.portalId, {
    simulator: addressesOf(simulator),
    startsOn: wishes.startsOn,
    noticeEmail: backOffice.email,
  });
  const { domainId } = await builders.domain(portal, { name: wishes.domainName });
  const administration = await builders.administration({ ...portal, domainId }, { name: wishes.booksName });
  const books: FirmAdministration = {
    ...administration,
    name: wishes.booksName,
    clientNumber: wishes.clientNumber,
    subNumber: 0,
    isStandard: true,
    wageTaxNumber: wageTaxNumberOf(world, wishes.clientNumber),
    periodKind: 'month',
    years: yearsSince(wishes.startsOn),
    isAutomatic: false,
    isPushed: false,
    hasOwnChart: false,
  };
  const domain: FirmDomain = { domainId, name: wishes.domainName, code: '', account: accountOf(simulator), administrations: [books] };
  const worker: Worker = { visitor: new WebVisitor(address), say: silent };
  await worker.visitor.signIn(backOffice.email, backOffice.password);
  return { portal, firm: { ...portal, domains: [domain] }, domain, books, administrator, backOffice, worker };
}

/** Chart of accounts, journal of kind Memoriaal Lonen, and this fiscal year. */
export const arrangeBooks = ({ worker, firm, books }: JourneyFirm): Promise<void> => setUpBooks(worker, firm, books);

/** The domain's account, the client number, and everything that came in with it. */
export async function arrangeLink({ worker, firm, domain }: JourneyFirm): Promise<void> {
  await enterCredential(worker, firm, domain);
  await linkAdministrations(worker, firm, domain);
  await awaitFetches(worker, firm);
}

export const accountOf = ({ username, password, environmentCode }: SimulatorAccount): OfficeAccount => ({
  username,
  password,
  environmentCode,
});

export const addressesOf = (simulator: World['simulator']): SimulatorAddresses => {
  const { apiUrl, oauthUrl, clientId, clientSecret, username, password, environmentCode } = simulator;
  return { apiUrl, oauthUrl, clientId, clientSecret, username, password, environmentCode };
};

/** In the first months of a year what is taken over begins in the one before. */
function yearsSince(startsOn: string): number[] {
  const first = Number(startsOn.slice(0, 4));
  return Array.from({ length: new Date().getUTCFullYear() - first + 1 }, (_, index) => first + index);
}

function wageTaxNumberOf({ simulator }: World, clientNumber: number): string {
  const served = simulator.control.summary().find((one) => one.clientNumber === clientNumber);
  if (!served) throw new Error(`the simulator has no client number ${clientNumber}`);
  return served.wageTaxNumber;
}
