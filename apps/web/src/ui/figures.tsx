import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, SimpleTable } from './simple-table';

interface FiguresProps<Row> {
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** The figures behind a chart, for whoever would rather read them or does not see it: a click or a key away. */
export function Figures<Row>(props: FiguresProps<Row>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box component="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Box
        component="summary"
        aria-label={`${t('general.figures')}: ${props.label}`}
        sx={{ cursor: 'pointer', color: 'primary.main', py: 0.5 }}
      >
        {t('general.figures')}
      </Box>
      {isOpen && <SimpleTable {...props} />}
    </Box>
  );
}
