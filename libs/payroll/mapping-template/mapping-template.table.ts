import { column, table } from '@loonbrug/platform';
import type { MappingTemplateDto } from './mapping-template.dto';

export const mappingTemplateTable = table<MappingTemplateDto>('Kantoorsjabloon', 'Firm template', [
  column.text('Code in Loket', 'Code in Loket', (row) => row.loketCode),
  column.text('Naam in Loket', 'Name in Loket', (row) => row.loketName),
  column.text('RGS', 'RGS', (row) => row.rgs),
  column.date('Geldig vanaf', 'Valid from', (row) => row.validFrom),
  column.whole('Administraties', 'Administrations', (row) => row.administrationCount),
]);
