export const download = {
  button: 'Downloaden',
  formats: { csv: 'CSV-bestand', xlsx: 'Excel-werkmap (XLSX)' },
  saved: '{{name}} is opgeslagen.',
} as const;
