import type { PlannedAdministration, PlannedDomain } from './firm-plan';
import type { WebVisitor } from './web-visitor';

/** An administration of the demonstration firm as it is in the product. */
export interface FirmAdministration extends PlannedAdministration {
  administrationId: string;
  domainId: string;
  isStandard: boolean;
}

export interface FirmDomain extends Omit<PlannedDomain, 'administrations'> {
  domainId: string;
  administrations: FirmAdministration[];
}

export interface Firm {
  portalId: string;
  domains: FirmDomain[];
}

export const administrationsOf = ({ domains }: Firm): FirmAdministration[] => domains.flatMap(({ administrations }) => administrations);

/** Path of a portal's, domain's or administration's routes. */
export const portalPath = ({ portalId }: Pick<Firm, 'portalId'>): string => `/api/portals/${portalId}`;
export const domainPath = (firm: Pick<Firm, 'portalId'>, { domainId }: { domainId: string }): string =>
  `${portalPath(firm)}/domains/${domainId}`;
export const administrationPath = (firm: Pick<Firm, 'portalId'>, { administrationId }: { administrationId: string }): string =>
  `${portalPath(firm)}/administrations/${administrationId}`;

/** What a person says while working: one line for what is shown on the screen of whoever started the demonstration. */
export type Say = (line: string) => void;

/** A person at work, with what they need for it. */
export interface Worker {
  visitor: WebVisitor;
  say: Say;
}
