import Paper from '@mui/material/Paper';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sorting } from './list-order';
import { ariaSortOf, SortHead } from './sort-head';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Amounts and counts stand right, in figures of one width. */
  isNumeric?: boolean;
  /** Where there is no room for it as a column: below the first one, with its label, or nowhere, because that one says it. */
  onPhone?: 'below' | 'left_out';
  /** What the list is ordered by when its head is pressed. */
  sort?: string;
}

interface SimpleTableProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** By the key of their column: a last line with the totals. */
  totals?: Readonly<Record<string, ReactNode>> | undefined;
  /** Where the list can be ordered: by the columns that say by what. */
  sorting?: Sorting | undefined;
}

/** A table of a page's rows; it scrolls sideways by itself, never the page. */
export function SimpleTable<Row>({ label, columns, rows, keyOf, totals, sorting }: SimpleTableProps<Row>) {
  return (
    <Paper tabIndex={0} role="region" aria-label={label} sx={look}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)} aria-sort={ariaSortOf(column.sort, sorting)}>
                {column.sort && sorting ? <SortHead label={column.label} by={column.sort} sorting={sorting} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <td key={column.key} className={classOf(column)}>
                  {column.cell(row)}
                  {index === 0 && <Below columns={columns} row={row} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {totals && <Totals columns={columns} totals={totals} />}
      </table>
    </Paper>
  );
}

/** Whether there is nothing to show in a cell. */
export const isNothing = (cell: ReactNode): boolean => cell === null || cell === undefined || cell === false || cell === '';

/** What has no column on a phone; what is empty is left out. */
function Below<Row>({ columns, row }: Pick<SimpleTableProps<Row>, 'columns'> & { row: Row }) {
  const below = columns.flatMap(({ key, label, onPhone, cell }) => {
    const told = onPhone === 'below' ? cell(row) : undefined;
    return isNothing(told) ? [] : [{ key, label, told }];
  });
  return below.map(({ key, label, told }) => (
    <div key={key} className="narrow-only">
      {label}: {told}
    </div>
  ));
}

function Totals<Row>({ columns, totals }: Pick<SimpleTableProps<Row>, 'columns'> & { totals: Readonly<Record<string, ReactNode>> }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.key} className={classOf(column)}>
            {index === 0 && t('general.total')}
            {totals[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Said once for the table: elements that each bring their own style make a long table take several times as long to come. */
const look: SxProps<Theme> = {
  width: '100%',
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    typography: 'body2',
    // More of the amounts stand beside a name on a phone before one has to scroll.
    fontSize: { xs: '0.8125rem', md: '0.875rem' },
    px: { xs: 0.75, md: 2 },
    py: '6px',
    textAlign: 'left',
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& th': { fontWeight: 500, lineHeight: '1.5rem' },
  '& th button': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 0.5,
    p: 0,
    border: 0,
    borderRadius: 1,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
  },
  '& td': { fontVariantNumeric: 'tabular-nums' },
  '& tbody tr:hover': { bgcolor: 'action.hover' },
  '& tfoot td': { fontWeight: 600 },
  '& .numeric': { textAlign: 'right' },
  '& .wide-only': { display: { xs: 'none', md: 'table-cell' } },
  // A second line below what a row is of, for what has a column of its own where there is room.
  '& .narrow-only': { display: { xs: 'block', md: 'none' }, fontWeight: 400, color: 'text.secondary' },
};

const classOf = <Row,>({ isNumeric, onPhone }: Column<Row>): string | undefined =>
  [isNumeric && 'numeric', onPhone && 'wide-only'].filter(Boolean).join(' ') || undefined;
