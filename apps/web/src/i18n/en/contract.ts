import type { SameKeys } from '../keys';
import type { contract as dutch } from '../nl/contract';

export const contract: SameKeys<typeof dutch> = {
  lead: 'Which parts this client has.',
  requestsLead: 'What was requested. A decision holds at once; no mail is sent.',
  dates: 'Term',
  startsOn: 'First day',
  endsOn: 'Last day',
  endsOnText: 'Empty: no end.',
  noEnd: 'No end',
  notRunning: 'The contract is not running today, so the link is closed.',
  lines: 'Contract lines',
  linesLead: 'The feature ‘Payroll link with Loket’ holds for the standard administration; further administrations need a line.',
  line: 'Contract line',
  noLines: 'This contract has no lines yet.',
  noLinesText: 'Begin with the feature ‘Payroll link with Loket’.',
  kinds: {
    feature: 'Payroll link with Loket',
    administration: 'Further administration',
    all_administrations: 'All administrations',
  },
  kindTexts: {
    feature: 'Opens the link for the standard administration.',
    administration: 'Opens the link for one other administration.',
    all_administrations: 'Opens the link for all administrations of this domain, later ones too.',
  },
  noFurther: 'There is no administration beside the standard one.',
  states: {
    requested: 'Requested',
    granted: 'Granted',
    declined: 'Declined',
    ended: 'Ended',
  },
  requested: 'Requested',
  decided: 'Decided',
  addLine: 'Add a contract line',
  requestLine: 'Request a contract line',
  grant: 'Grant',
  decline: 'Decline',
  end: 'End',
  decisionTexts: {
    grant: '{{what}} is opened for {{domain}} at once.',
    decline: 'The request of {{domain}} for {{what}} is declined.',
    end: '{{what}} is closed for {{domain}} at once. What was fetched and booked stays.',
  },
  noRequests: 'There are no open requests.',
  noRequestsText: 'New requests appear here by themselves.',
};
