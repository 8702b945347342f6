import { column, table } from '@loonbrug/platform';
import type { IncidentDto } from './incident.dto';

export const incidentTable = table<IncidentDto>('Meldingen', 'Incidents', [
  column.text('Domein', 'Domain', (row) => row.domainName),
  column.text('Administratie', 'Administration', (row) => row.administrationName),
  column.text('Melding', 'Incident', (row) => row.title),
  column.text('Oplossing', 'Remedy', (row) => row.remedy),
  column.whole('Keren', 'Times', (row) => row.occurrences),
  column.instant('Eerst gezien', 'First seen', (row) => row.firstSeenAt),
  column.instant('Laatst gezien', 'Last seen', (row) => row.lastSeenAt),
  column.text('Eigenaar', 'Owner', (row) => row.ownerName),
  column.instant('Uitgesteld tot', 'Snoozed until', (row) => row.snoozedUntil),
  column.instant('Gesloten', 'Closed', (row) => row.closedAt),
]);
