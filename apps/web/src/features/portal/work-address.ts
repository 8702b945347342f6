import { administrationAddress, portalAddress } from '../../ui/place';
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

/** The list of the whole portal that shows just these; undefined where there are lists per administration only. */
const ofPortal: Partial<Record<Kind, string>> = {
  runsOffered: '/journal-runs?show=offered',
  runsToReview: '/journal-runs?show=review',
  runsBlocked: '/journal-runs?show=blocked',
  openIncidents: '/incidents',
  contractRequests: '/contract-requests',
  payslipsInDoubt: '/pending-payslips?waitsFor=mending',
  payslipsToRelease: '/pending-payslips?waitsFor=release',
  declarationsDue: '/wage-payables',
};

/** The list of one administration that shows just these. */
const ofAdministration: Record<Kind, string> = {
  runsOffered: '/journal-runs?show=offered',
  runsToReview: '/journal-runs?show=review',
  runsBlocked: '/journal-runs?show=blocked',
  openIncidents: '/loket-service',
  contractRequests: '/loket-service',
  payslipsInDoubt: '/payslips?state=waiting',
  payslipsToRelease: '/payslips?state=ready',
  declarationsDue: '/wage-declarations?state=received',
  employeesToInvite: '/employees?access=none',
};

export function workAddress(portalId: string, kind: Kind): string | undefined {
  const path = ofPortal[kind];
  return path === undefined ? undefined : `${portalAddress(portalId)}${path}`;
}

export const workPlaceAddress = (portalId: string, kind: Kind, administrationId: string): string =>
  `${administrationAddress({ portalId, administrationId })}${ofAdministration[kind]}`;
