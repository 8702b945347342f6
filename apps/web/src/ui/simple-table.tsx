import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts stand right, in figures of one width. */
  isNumeric?: boolean;
  /** Left out on a phone, where the table would not fit. */
  isWideOnly?: boolean;
}

interface SimpleTableProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  footer?: ReactNode;
}

/** A table of a page's rows; it scrolls sideways by itself, never the page. */
export function SimpleTable<Row>({ label, columns, rows, keyOf, footer }: SimpleTableProps<Row>) {
  return (
    <TableContainer component={Paper} tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} sx={cells}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.key} align={column.isNumeric ? 'right' : 'left'} className={classOf(column)}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} hover>
              {columns.map((column) => (
                <TableCell key={column.key} align={column.isNumeric ? 'right' : 'left'} className={classOf(column)}>
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {footer}
      </Table>
    </TableContainer>
  );
}

/** Said once for the table: said cell by cell, a long table takes twice as long to come. Narrower on a phone, and without the columns that ask for it. */
const cells = {
  '& .MuiTableCell-root': { px: { xs: 1, md: 2 } },
  '& td': { fontVariantNumeric: 'tabular-nums' },
  '& .wide-only': { display: { xs: 'none', md: 'table-cell' } },
};

const classOf = <Row,>({ isWideOnly }: Column<Row>): string | undefined => (isWideOnly ? 'wide-only' : undefined);
