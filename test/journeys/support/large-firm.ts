import { BooksService } from '@loonbrug/ledger';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, scopeOf } from '../../support/builders';
import { addMember, type Member, signedIn } from './people';
import type { Visitor } from './visitor';
import type { World } from './world';

/** More than a page of a list, and more than a field offers to choose from. */
const otherDomains = 55;

/** A firm with many clients; the last of them has books that nothing was booked in yet. */
export interface LargeFirm {
  portal: BuiltPortal;
  domain: BuiltDomain;
  books: BuiltAdministration;
  administrator: Member;
  /** Addresses of the portal, of that domain, and of its books. */
  at: (path?: string) => string;
  inDomain: (path: string) => string;
  inBooks: (path: string) => string;
  /** The administrator, arrived at a page. */
  arrivedAt: (address: string, title: string | RegExp) => Promise<Visitor>;
}

/** "Klant 01" and so on, and "Zonnehof" with "Zonnehof zorg". */
export async function arrangeLargeFirm(world: World): Promise<LargeFirm> {
  const { builders, app } = world;
  const portal = await builders.portal({ name: 'Kantoor Rivierzicht' });
  for (let number = 1; number <= otherDomains; number += 1) {
    await builders.domain(portal, { name: `Klant ${String(number).padStart(2, '0')}` });
  }
  const domain = await builders.domain(portal, { name: 'Zonnehof' });
  const books = await builders.administration(domain, { name: 'Zonnehof zorg' });
  await app.get(BooksService).setUpBooks(scopeOf(books), { year: new Date().getFullYear(), periodKind: 'month' });
  const administrator = await addMember(world, portal, { name: 'Beheer Rivierzicht', role: 'portal_admin' });
  const at = (path = '') => `/portals/${portal.portalId}${path}`;
  return {
    portal,
    domain,
    books,
    administrator,
    at,
    inDomain: (path) => at(`/domains/${domain.domainId}${path}`),
    inBooks: (path) => at(`/administrations/${books.administrationId}${path}`),
    arrivedAt: async (address, title) => {
      const visitor = await signedIn(world, administrator);
      await visitor.go(address);
      await visitor.arrive(title);
      return visitor;
    },
  };
}
