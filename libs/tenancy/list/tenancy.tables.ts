import { column, table } from '@loonbrug/platform';
import type { AdministrationDto } from '../administration/administration.dto';
import type { ContractLineDto } from '../contract/contract.dto';
import type { DomainDto } from '../domain/domain.dto';
import type { MembershipDto, MembershipInvitationDto } from '../membership/membership.dto';

const roles = {
  portal_admin: ['Portaalbeheerder', 'Portal administrator'],
  back_office: ['Backoffice', 'Back office'],
  management: ['Directie', 'Management'],
  hrm: ['HRM', 'HRM'],
} as const;

type Terms = Pick<MembershipDto, 'role' | 'domainName' | 'administrations' | 'mayOpenPayslips'>;
const termsColumns = [
  column.code('Rol', 'Role', (row: Terms) => row.role, roles),
  column.text<Terms>('Domein', 'Domain', (row) => row.domainName),
  column.text<Terms>('Alleen administraties', 'These administrations only', (row) =>
    row.administrations?.map(({ name }) => name).join(', '),
  ),
  column.yesNo<Terms>('Mag loonstroken openen', 'May open payslips', (row) => row.mayOpenPayslips),
];

export const domainTable = table<DomainDto>('Domeinen', 'Domains', [
  column.text('Code', 'Code', (row) => row.code),
  column.text('Naam', 'Name', (row) => row.name),
  column.text('Verantwoordelijke', 'Responsible', (row) => row.responsibleName),
  column.code('Koppeling', 'Link', (row) => row.linkStatus, {
    open: ['Open', 'Open'],
    requested: ['Aangevraagd', 'Requested'],
    closed: ['Dicht', 'Closed'],
  }),
  column.whole('Administraties', 'Administrations', (row) => row.administrationCount),
  column.instant('Aangemaakt', 'Created', (row) => row.createdAt),
]);

export const administrationTable = table<AdministrationDto>('Administraties', 'Administrations', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.name),
  column.whole('Nummer', 'Number', (row) => row.number),
  column.whole('Subnummer', 'Sub-number', (row) => row.subNumber),
  column.yesNo('Standaard', 'Standard', (row) => row.isStandard),
  column.text('Loonheffingennummer', 'Wage tax number', (row) => row.wageTaxNumber),
  column.text('KvK', 'KvK', (row) => row.kvk),
  column.yesNo('Koppeling open', 'Link open', (row) => row.isLinkOpen),
]);

export const membershipTable = table<MembershipDto>('Personen', 'People', [
  column.text('Naam', 'Name', (row) => row.name),
  column.text('E-mail', 'E-mail', (row) => row.email),
  ...termsColumns,
  column.instant('Sinds', 'Since', (row) => row.createdAt),
]);

export const membershipInvitationTable = table<MembershipInvitationDto>('Uitnodigingen', 'Invitations', [
  column.text('E-mail', 'E-mail', (row) => row.email),
  ...termsColumns,
  column.instant('Uitgenodigd', 'Invited', (row) => row.invitedAt),
  column.instant('Geldig tot', 'Valid until', (row) => row.expiresAt),
  column.yesNo('Verlopen', 'Expired', (row) => row.isExpired),
]);

export const contractLineTable = table<ContractLineDto>('Contractregels', 'Contract lines', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.code('Soort', 'Kind', (row) => row.kind, {
    feature: ['Feature', 'Feature'],
    administration: ['Administratie', 'Administration'],
    all_administrations: ['Alle administraties', 'All administrations'],
  }),
  column.code('Status', 'State', (row) => row.state, {
    requested: ['Aangevraagd', 'Requested'],
    granted: ['Toegekend', 'Granted'],
    declined: ['Afgewezen', 'Declined'],
    ended: ['Beëindigd', 'Ended'],
  }),
  column.instant('Aangevraagd op', 'Requested at', (row) => row.requestedAt),
  column.text('Aangevraagd door', 'Requested by', (row) => row.requestedByName),
  column.text('Toelichting', 'Note', (row) => row.requestNote),
  column.instant('Besloten op', 'Decided at', (row) => row.decidedAt),
  column.text('Besloten door', 'Decided by', (row) => row.decidedByName),
]);
