import type { SameKeys } from '../keys';
import type { download as dutch } from '../nl/download';

export const download: SameKeys<typeof dutch> = {
  button: 'Download',
  formats: { csv: 'CSV file', xlsx: 'Excel workbook (XLSX)' },
  saved: '{{name}} is saved.',
};
