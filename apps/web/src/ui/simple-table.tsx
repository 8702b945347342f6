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
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.key} align={column.isNumeric ? 'right' : 'left'} sx={visibility(column)}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} hover>
              {columns.map((column) => (
                <TableCell
                  key={column.key}
                  align={column.isNumeric ? 'right' : 'left'}
                  sx={{ ...visibility(column), fontVariantNumeric: 'tabular-nums' }}
                >
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

/** Narrower on a phone, and left out there where the column asks for it. */
const visibility = <Row,>(column: Column<Row>) => ({
  px: { xs: 1, md: 2 },
  ...(column.isWideOnly ? { display: { xs: 'none', md: 'table-cell' } } : {}),
});
