import { column, table } from '@loonbrug/platform';
import type { EmployeeDto } from './employee.dto';
import type { EmployeeToInviteDto } from './employee-to-invite.dto';

export const employeeTable = table<EmployeeDto>('Medewerkers', 'Employees', [
  column.whole('Nummer', 'Number', (row) => row.employeeNumber),
  column.text('Naam', 'Name', (row) => row.name),
  column.text('E-mail', 'E-mail', (row) => row.email),
  column.yesNo('In dienst', 'In service', (row) => row.isInService),
  column.code('Toegang', 'Access', (row) => row.access, {
    none: ['Niet uitgenodigd', 'Not invited'],
    invited: ['Uitgenodigd', 'Invited'],
    linked: ['Gekoppeld', 'Linked'],
  }),
  column.instant('Uitgenodigd op', 'Invited at', (row) => row.invitedAt),
  column.instant('Gekoppeld op', 'Linked at', (row) => row.linkedAt),
]);

/** Whom nobody invited yet, of many administrations. */
export const employeeToInviteTable = table<EmployeeToInviteDto>('Nog uit te nodigen', 'Not invited yet', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.whole('Nummer', 'Number', (row) => row.employeeNumber),
  column.text('Naam', 'Name', (row) => row.name),
  column.text('E-mail', 'E-mail', (row) => row.email),
  column.yesNo('In dienst', 'In service', (row) => row.isInService),
]);
