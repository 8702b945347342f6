import { administrationAddress, domainAddress, portalAddress } from '../../ui/place';
import type { WorkItem } from './queries';

type Kind = WorkItem['kind'];

/** How much a kind asks for attention. */
export const toneOf: Record<Kind, 'warning' | 'error' | 'info'> = {
  runsOffered: 'info',
  runsToReview: 'warning',
  runsBlocked: 'error',
  openIncidents: 'error',
  contractRequests: 'warning',
  payslipsInDoubt: 'warning',
  payslipsToRelease: 'info',
  declarationsDue: 'warning',
  employeesToInvite: 'info',
};

/** The list of the whole portal that shows just these. */
const ofPortal: Record<Kind, string> = {
  runsOffered: '/journal-runs?show=offered',
  runsToReview: '/journal-runs?show=review',
  runsBlocked: '/journal-runs?show=blocked',
  openIncidents: '/incidents',
  contractRequests: '/contract-requests',
  payslipsInDoubt: '/pending-payslips?waitsFor=mending',
  payslipsToRelease: '/pending-payslips?waitsFor=release',
  declarationsDue: '/wage-payables?shown=due_soon',
  employeesToInvite: '/employees-to-invite',
};

/** The list of one administration that shows just these; of the others the portal's list does, told whose. */
const ofAdministration: Partial<Record<Kind, string>> = {
  runsOffered: '/journal-runs?show=offered',
  runsToReview: '/journal-runs?show=review',
  runsBlocked: '/journal-runs?show=blocked',
};

export const workAddress = (portalId: string, kind: Kind): string => `${portalAddress(portalId)}${ofPortal[kind]}`;

type Place = Pick<WorkItem['places'][number], 'administrationId' | 'domainId'>;

/** The list that shows just what waits at a place: of an administration, of a domain as a whole, or of the whole portal. */
export function workPlaceAddress(portalId: string, kind: Kind, { administrationId, domainId }: Place): string {
  if (kind === 'contractRequests' && domainId) return `${domainAddress({ portalId, domainId })}/contract`;
  const own = ofAdministration[kind];
  if (administrationId && own) return `${administrationAddress({ portalId, administrationId })}${own}`;
  const all = workAddress(portalId, kind);
  const place = administrationId ? `administration=${administrationId}` : domainId ? `domain=${domainId}` : 'level=portal';
  return `${all}${all.includes('?') ? '&' : '?'}${place}`;
}
