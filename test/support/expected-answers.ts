import { abilityOf, type Action, type Role, type Subject } from '@loonbrug/tenancy';
import type { DescribedRoute } from './api-requests';
import type { Breadth, CallerKind, Place } from './isolation-world';

/**
 * The one table of what every caller gets, out of the permission matrix and what a route declares. `answered` is what the noun itself says:
 * the thing, or that what was asked is not possible; never that somebody may not, nor that the place is not there. `closed` asks for a second factor.
 */
export type Expected = 'answered' | 'unauthenticated' | 'forbidden' | 'closed' | 'not found' | 'public';

const reachOf: Record<Breadth, readonly Place[]> = {
  portal: ['own', 'sibling', 'otherDomain'],
  domain: ['own', 'sibling'],
  books: ['own'],
};

/** The books that a caller's role reaches; with their own payslips, where those are asked for too. */
export function reachedBy({ role, breadth, at, session, isMembershipRevoked, isEmployee }: CallerKind, withOwn = false): readonly Place[] {
  if (isEmployee && withOwn) return ['own'];
  if (!role || !breadth || session !== 'valid' || isMembershipRevoked) return [];
  return at === 'theirs' ? ['otherPortal'] : reachOf[breadth];
}

/** What of the places may come back to a caller: what they reach and their own, unless the portal is closed to their session. */
export const openTo = (caller: CallerKind): readonly Place[] => (caller.lacksFactor ? [] : reachedBy(caller, true));

/** How far a route's path goes. */
export type Level = 'portal' | 'domain' | 'administration' | 'person';
export function levelOf({ path }: { path: string }): Level {
  if (path.includes(':administrationId')) return 'administration';
  if (path.includes(':domainId')) return 'domain';
  return path.startsWith('/portals/:portalId') ? 'portal' : 'person';
}

/** Whether a caller has to do with the place at all: books in reach, its domain by some of its books, its portal by anything in it. */
function isInside(level: Level, reached: readonly Place[], place: Place): boolean {
  if (level === 'administration') return reached.includes(place);
  const near: Record<Place, readonly Place[]> = {
    own: level === 'domain' ? ['own', 'sibling'] : ['own', 'sibling', 'otherDomain'],
    sibling: level === 'domain' ? ['own', 'sibling'] : ['own', 'sibling', 'otherDomain'],
    otherDomain: level === 'domain' ? ['otherDomain'] : ['own', 'sibling', 'otherDomain'],
    otherPortal: ['otherPortal'],
  };
  return near[place].some((each) => reached.includes(each));
}

/** Whether a membership covers the place as a whole, so that its role's rights hold there. */
function covers(level: Level, breadth: Breadth): boolean {
  if (level === 'portal') return breadth === 'portal';
  return level === 'domain' ? breadth !== 'books' : true;
}

export function expectedOf(route: DescribedRoute, caller: CallerKind, place: Place): Expected {
  const kind = route.access?.kind;
  if (kind === 'public') return 'public';
  if (kind === 'push_key' || caller.session !== 'valid') return 'unauthenticated';
  if (kind === 'ability') return expectedAt(route, caller, place);
  // One portal of one's own, which is closed to the session.
  return caller.lacksFactor && route.path.includes(':portalId') ? 'closed' : 'answered';
}

function expectedAt(route: DescribedRoute, caller: CallerKind, place: Place): Expected {
  const level = levelOf(route);
  const reached = reachedBy(caller);
  if (!isInside(level, reached, place)) return 'not found';
  if (caller.lacksFactor) return 'closed';
  if (!isAllowed(route, caller, level)) return 'forbidden';
  // One thing out of what the person reaches: that of other books is not there.
  const isOneOfReached = breadthOf(route) === 'reach' && /:(?!portalId)\w+/.test(route.path);
  return isOneOfReached && !reached.includes(place) ? 'not found' : 'answered';
}

const breadthOf = ({ access }: DescribedRoute): string | undefined => (access as { breadth?: string }).breadth;

function isAllowed(route: DescribedRoute, { role, breadth, mayOpenPayslips = false }: CallerKind, level: Level): boolean {
  const [action, subject] = [route.action as Action, route.subject as Subject];
  const can = (options: { mayOpenPayslips?: boolean }) => abilityOf([role as Role], options).can(action, subject);
  if (breadthOf(route) === 'reach') return can({});
  if (covers(level, breadth!)) return can({ mayOpenPayslips });
  // Whoever works in some books of a domain may see which domain that is.
  return level === 'domain' && action === 'read' && subject === 'Domain' && can({});
}
