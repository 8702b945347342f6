import { column, table } from '@loonbrug/platform';
import type { FetchDto } from './fetch.dto';

export const fetchTable = table<FetchDto>('Ophalen', 'Fetches', [
  column.instant('Begonnen', 'Created', (row) => row.createdAt),
  column.code('Aanleiding', 'Cause', (row) => row.cause, {
    schedule: ['Schema', 'Schedule'],
    person: ['Persoon', 'Person'],
    link_made: ['Koppeling gelegd', 'Link made'],
  }),
  column.code('Status', 'State', (row) => row.state, {
    waiting: ['Wacht', 'Waiting'],
    running: ['Bezig', 'Running'],
    finished: ['Klaar', 'Finished'],
  }),
  column.whole('Jaar', 'Year', (row) => row.year),
  column.whole('Periode', 'Period', (row) => row.periodNumber),
  column.whole('Koppelingen', 'Links', (row) => row.items),
  column.whole('Gelukt', 'Done', (row) => row.done),
  column.whole('Mislukt', 'Failed', (row) => row.failed),
  column.instant('Klaar op', 'Finished at', (row) => row.finishedAt),
]);
