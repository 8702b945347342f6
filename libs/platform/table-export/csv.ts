import type { Language } from '../errors/problem-texts';
import { type Cell, cellOf, dateText, safeText } from './cell';
import type { Table } from './table';

/** Excel in Dutch expects semicolons between cells and a comma in amounts; in English it is a comma and a point. */
const locales: Readonly<Record<Language, { separator: string; decimal: string }>> = {
  nl: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/** By this Excel knows that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** Cents as a decimal, without separators between thousands: -1234,50. */
export function decimalText(cents: number, decimal: string): string {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}${decimal}${String(size % 100).padStart(2, '0')}`;
}

// Quoted for either separator, so that a file opened with the other one keeps its cells.
const quoted = (text: string): string => (/[",;\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: Cell, decimal: string): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return quoted(cell.text);
    case 'money':
      return decimalText(cell.number, decimal);
    case 'whole':
      return String(cell.number);
    default:
      return dateText(cell);
  }
}

/** The header line, after the byte order mark. */
export function csvHead<Row>({ columns }: Table<Row>, language: Language): string {
  const { separator } = locales[language];
  return `${byteOrderMark}${columns.map(({ header }) => quoted(safeText(header[language]))).join(separator)}\r\n`;
}

/** One line a row (RFC 4180). */
export function csvLines<Row>({ columns }: Table<Row>, rows: readonly Row[], language: Language): string {
  const { separator, decimal } = locales[language];
  return rows.map((row) => `${columns.map((column) => cellText(cellOf(column, row, language), decimal)).join(separator)}\r\n`).join('');
}
