import type { SameKeys } from '../keys';
import type { portal as dutch } from '../nl/portal';

export const portal: SameKeys<typeof dutch> = {
  startLead: 'What waits for you.',
  today: 'To do today',
  work: {
    runsOffered: 'Offered',
    runsToReview: 'To review',
    runsBlocked: 'Blocked',
    openIncidents: 'Open incidents',
    contractRequests: 'Contract requests',
    payslipsInDoubt: 'Payslips that are not ready',
    payslipsToRelease: 'Payslips waiting for their release',
    declarationsDue: 'Wage declarations to be paid within 14 days',
    employeesToInvite: 'Employees not invited yet',
  },
  nothing: 'Nothing to do today',
  nothingText: 'All that came in is processed. What comes in next shows here.',
  showAll: 'Show all',
  nothingElse: 'Nothing to do in: {{kinds}}.',
  allIncidents: 'All incidents',
  allDomains: 'All domains',
  firstText: 'An administration is added inside a domain.',
  details: 'Portal',
  detailsLead: 'This name stands above every page and in every mail.',
  languageText: 'For mails to people whose language is not known.',
};
