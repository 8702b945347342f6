import { type Action, reachesAdministration, reachesDomain, type ReachScope, rolesThatMay, type Subject } from '@loonbrug/tenancy';
import { waitsForInvitation } from '../employee/waits-for-invitation';
import { reachesIncident } from '../incident/incident-reach';
import { waitsForMending, waitsForRelease } from '../payslip/payslip-row';
import { openCents } from '../wage-declaration/wage-payable-rows';

/** What can wait for somebody. */
export const workKinds = [
  'runsOffered',
  'runsToReview',
  'runsBlocked',
  'openIncidents',
  'contractRequests',
  'payslipsInDoubt',
  'payslipsToRelease',
  'declarationsDue',
  'employeesToInvite',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** So many days before what a wage declaration asks must be paid it is work: as long as the list of payables calls it due soon. */
export const dueWithinDays = 14;

/** Rows that are work for whoever may do this with them. `$1` is the portal, `$2` today. */
interface WorkRows {
  readonly action: Action;
  readonly subject: Subject;
  /** Tables, with `books` the administration and `client` the domain; either may be missing from a row. */
  readonly from: string;
  readonly where: string;
  readonly reach: (scope: ReachScope, first: number) => string;
  /** Nothing is to be done with them where the contract of `books` does not open the link, and the list behind the count has none of them. */
  readonly needsPayrollLink?: true;
}

const inBooks = (table: string): string => `${table} item
  join administration books on books.portal_id = item.portal_id and books.administration_id = item.administration_id
  join domain client on client.portal_id = books.portal_id and client.domain_id = books.domain_id`;
const reachedBooks = (scope: ReachScope, first: number): string => reachesAdministration(scope, 'books', first).condition;

const runs = (where: string): WorkRows => ({
  action: 'process',
  subject: 'JournalRun',
  from: inBooks('journal_run'),
  where,
  reach: reachedBooks,
  needsPayrollLink: true,
});

const payslips = (where: string): WorkRows => ({
  action: 'read',
  subject: 'Payslip',
  from: inBooks('payslip'),
  where,
  reach: reachedBooks,
});

export const workRows: Record<WorkKind, WorkRows> = {
  runsOffered: runs("item.state in ('offered', 'fetched')"),
  runsToReview: runs("item.state = 'to_review'"),
  runsBlocked: runs("item.state = 'blocked'"),
  openIncidents: {
    action: 'read',
    subject: 'Incident',
    from: `incident item
      left join administration books on books.portal_id = item.portal_id and books.administration_id = item.administration_id
      left join domain client on client.portal_id = item.portal_id and client.domain_id = item.domain_id`,
    where: 'item.closed_at is null and (item.snoozed_until is null or item.snoozed_until <= now())',
    reach: (scope, first) => reachesIncident(scope, { incident: 'item', administration: 'books', domain: 'client' }, first),
  },
  contractRequests: {
    action: 'decide',
    subject: 'ContractLine',
    from: `contract_line item
      join domain client on client.portal_id = item.portal_id and client.domain_id = item.domain_id
      left join administration books on books.portal_id = item.portal_id and books.administration_id = item.administration_id`,
    where: "item.state = 'requested'",
    reach: (scope, first) => reachesDomain(scope, 'client', first).condition,
  },
  payslipsInDoubt: payslips(waitsForMending('item')),
  payslipsToRelease: payslips(waitsForRelease('item', '$2::date')),
  declarationsDue: {
    action: 'read',
    subject: 'WageDeclaration',
    from: inBooks('wage_payable'),
    where: `item.state = 'open' and ${openCents('item')} > 0 and item.due_on between $2::date and $2::date + ${dueWithinDays}`,
    reach: reachedBooks,
  },
  employeesToInvite: {
    action: 'invite',
    subject: 'Employee',
    from: inBooks('employee'),
    where: waitsForInvitation('item'),
    reach: reachedBooks,
  },
};

/** The roles by which a person has work of a kind. */
export const rolesFor = (kind: WorkKind): readonly string[] => rolesThatMay(workRows[kind].action, workRows[kind].subject);
