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
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: labelsAndValues, columnGap: 1, rowGap: 0.75, alignItems: 'baseline' }}
          >
            {columns.map((column) => (
              <Line key={column.key} label={column.label} value={column.cell(row)} />
            ))}
          </Box>
        </Paper>
      ))}
    </Stack>
  );
}

/** As wide as the longest label of a card, up to half of it. */
const labelsAndValues = 'fit-content(50%) minmax(0, 1fr)';

function Line({ label, value }: { label: string; value: ReactNode }) {
  if (value === null || value === undefined || value === false || value === '') return null;
  return (
    <Box sx={{ display: 'contents' }}>
      <Typography component="dt" variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', typography: 'body2' }}>
        {value}
      </Box>
    </Box>
  );
}
