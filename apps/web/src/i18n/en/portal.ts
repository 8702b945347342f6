import type { SameKeys } from '../keys';
import type { portal as dutch } from '../nl/portal';

export const portal: SameKeys<typeof dutch> = {
  startLead: 'What waits for you.',
  offered: 'Offered',
  toReview: 'To review',
  blocked: 'Blocked',
  openIncidents: 'Open incidents',
  allIncidents: 'All incidents',
  allDomains: 'All domains',
  firstText: 'First add a domain, with an administration in it.',
  details: 'Portal',
  detailsLead: 'This name stands above every page and in every mail.',
  languageText: 'For mails to people whose language is not known.',
};
