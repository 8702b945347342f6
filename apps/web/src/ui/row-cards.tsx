import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './choice-field';
import type { Sorting } from './list-order';
import { type Column, isNothing } from './simple-table';

export interface RowCardsProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting?: Sorting | undefined;
}

/** Rows on a phone: a card each, every column with its label; what is empty is left out. */
export function RowCards<Row>({ label, columns, rows, keyOf, sorting }: RowCardsProps<Row>) {
  const cards = (
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
  if (!sorting) return cards;
  return (
    <Stack spacing={1.5}>
      <SortChoice columns={columns} sorting={sorting} />
      {cards}
    </Stack>
  );
}

/** Cards have no heads to press. */
function SortChoice<Row>({ columns, sorting }: { columns: ReadonlyArray<Column<Row>>; sorting: Sorting }) {
  const { t } = useTranslation();
  const choices = columns.flatMap(({ sort, label }) =>
    sort === undefined
      ? []
      : [
          { value: sort, label: t('general.ascending', { column: label }) },
          { value: `-${sort}`, label: t('general.descending', { column: label }) },
        ],
  );
  return (
    <ChoiceField
      label={t('general.sort')}
      value={sorting.text}
      choices={[{ value: '', label: t('general.ownOrder') }, ...choices]}
      onChange={sorting.onSort}
    />
  );
}

/** As wide as the longest label of a card, up to half of it. */
const labelsAndValues = 'fit-content(50%) minmax(0, 1fr)';

function Line({ label, value }: { label: string; value: ReactNode }) {
  if (isNothing(value)) return null;
  return (
    // A part of the page may turn out to have nothing to say.
    <Box sx={{ display: 'contents', '&:has(> dd:empty)': { display: 'none' } }}>
      <Typography component="dt" variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', typography: 'body2' }}>
        {value}
      </Box>
    </Box>
  );
}
