import type { WorkItem } from './queries';
import { workAddress, workPlaceAddress } from './work-address';

type Kind = WorkItem['kind'];
type Addresses = Record<'all' | 'ofBooks' | 'ofDomain' | 'ofPortal', string | undefined>;

const books = { administrationId: 'books', domainId: 'client' };
const domain = { administrationId: null, domainId: 'client' };
const portal = { administrationId: null, domainId: null };

const runs = (show: string): Addresses => ({
  all: `/portals/firm/journal-runs?show=${show}`,
  ofBooks: `/portals/firm/administrations/books/journal-runs?show=${show}`,
  ofDomain: `/portals/firm/journal-runs?show=${show}&domain=client`,
  ofPortal: `/portals/firm/journal-runs?show=${show}&level=portal`,
});
const list = (path: string): Addresses => ({
  all: `/portals/firm${path}`,
  ofBooks: `/portals/firm${path}${path.includes('?') ? '&' : '?'}administration=books`,
  ofDomain: `/portals/firm${path}${path.includes('?') ? '&' : '?'}domain=client`,
  ofPortal: `/portals/firm${path}${path.includes('?') ? '&' : '?'}level=portal`,
});

/** Of every kind there is: what runs and payslips are of always stands in books. */
const expected: Record<Kind, Addresses> = {
  runsOffered: runs('offered'),
  runsToReview: runs('review'),
  runsBlocked: runs('blocked'),
  openIncidents: list('/incidents'),
  contractRequests: {
    ...list('/contract-requests'),
    ofBooks: '/portals/firm/domains/client/contract',
    ofDomain: '/portals/firm/domains/client/contract',
  },
  payslipsInDoubt: list('/pending-payslips?waitsFor=mending'),
  payslipsToRelease: list('/pending-payslips?waitsFor=release'),
  declarationsDue: list('/wage-payables?shown=due_soon'),
  employeesToInvite: list('/employees-to-invite'),
};

describe('the way to what waits', () => {
  it.each(Object.keys(expected) as Kind[])('leads from %s to just these rows, in all and at each place', (kind) => {
    expect({
      all: workAddress('firm', kind),
      ofBooks: workPlaceAddress('firm', kind, books),
      ofDomain: workPlaceAddress('firm', kind, domain),
      ofPortal: workPlaceAddress('firm', kind, portal),
    }).toEqual(expected[kind]);
  });
});
