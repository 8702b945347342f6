import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Column } from './simple-table';

export interface RowCardsProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** Rows on a phone: a card each, every column with its label; what is empty is left out. */
export function RowCards<Row>({ label, columns, rows, keyOf }: RowCardsProps<Row>) {
  return (
    <Stack component="ul" spacing={1} aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map((row) => (
        <Paper key={keyOf(row)} component="li" sx={{ p: 1.5 }}>
          <Stack component="dl" spacing={0.75} sx={{ m: 0 }}>
            {columns.map((column) => (
              <Line key={column.key} label={column.label} value={column.cell(row)} />
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}

function Line({ label, value }: { label: string; value: ReactNode }) {
  if (value === null || value === undefined || value === false || value === '') return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '96px 1fr', gap: 1, alignItems: 'baseline' }}>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', typography: 'body2' }}>
        {value}
      </Box>
    </Box>
  );
}
