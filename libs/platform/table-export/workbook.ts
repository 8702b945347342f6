import { Worker } from 'node:worker_threads';
import type { Language } from '../errors/problem-texts';
import { type Cell, cellOf, safeText } from './cell';
import type { Table } from './table';

/** A cell as write-excel-file takes it, but for its type, which can't be sent to a thread. */
type PlainCell = {
  value: string | number | Date;
  type: 'text' | 'number' | 'date';
  format?: string;
  fontWeight?: 'bold';
  wrap?: boolean;
} | null;

// Making a workbook of ten thousand rows takes seconds of one processor: in a thread of its own nobody else waits for it.
const threadText = `
  const { parentPort, workerData } = require('node:worker_threads');
  const types = { text: String, number: Number, date: Date };
  const typed = (cell) => (cell === null ? null : { ...cell, type: types[cell.type] });
  const { default: write } = require(workerData.library);
  const { rows, sheet, columns } = workerData;
  write(rows.map((row) => row.map(typed)), { sheet, columns, stickyRowsCount: 1 })
    .toBuffer()
    .then((workbook) => parentPort.postMessage(new Uint8Array(workbook)));
`;

function plainCell(cell: Cell): PlainCell {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return { value: cell.text, type: 'text' };
    case 'money':
      return { value: cell.number / 100, type: 'number', format: '#,##0.00' };
    case 'whole':
      return { value: cell.number, type: 'number', format: '0' };
    case 'date':
      return { value: cell.at, type: 'date', format: 'yyyy-mm-dd' };
    default:
      return { value: cell.at, type: 'date', format: 'yyyy-mm-dd hh:mm:ss' };
  }
}

/** Wide enough for most cells, in characters. */
function widthOf(cells: readonly Cell[], header: string): number {
  const longest = cells.slice(0, 200).reduce((most, cell) => Math.max(most, cell.kind === 'text' ? cell.text.length : 12), header.length);
  return Math.min(60, Math.max(8, longest + 2));
}

/** An Excel workbook of one sheet: header, then a row each. Text is text there, whatever it begins with. */
export function workbookOf<Row>(definition: Table<Row>, rows: readonly Row[], language: Language): Promise<Buffer> {
  const cells = rows.map((row) => definition.columns.map((column) => cellOf(column, row, language)));
  const headers = definition.columns.map(({ header }) => safeText(header[language]));
  const columns = headers.map((header, index) => ({
    width: widthOf(
      cells.map((row) => row[index]!),
      header,
    ),
  }));
  const head = headers.map((value): PlainCell => ({ value, type: 'text', fontWeight: 'bold' }));
  const workerData = {
    library: require.resolve('write-excel-file/node'),
    // A sheet's name has at most 31 characters, and none of these.
    sheet: definition.name[language].replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    rows: [head, ...cells.map((row) => row.map(plainCell))],
    columns,
  };
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadText, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    let workbook: Buffer | undefined;
    thread.once('message', (written: Uint8Array) => (workbook = Buffer.from(written)));
    thread.once('error', reject);
    // Not before its memory is free again: others wait for that.
    thread.once('exit', (code) => (workbook ? resolve(workbook) : reject(new Error(`the workbook's thread ended with ${code}`))));
  });
}
