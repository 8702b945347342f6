import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import type { JournalRun } from './queries';

interface BatchBarProps {
  /** Those that the person may book as one of many. */
  bookable: readonly JournalRun[];
  selected: readonly JournalRun[];
  isBusy: boolean;
  onSelectAll: (isSelected: boolean) => void;
  onProcess: (runs: readonly JournalRun[]) => void;
}

/** Select all, and [Verwerken] of what is selected. */
export function BatchBar({ bookable, selected, isBusy, onSelectAll, onProcess }: BatchBarProps) {
  const { t } = useTranslation();
  if (bookable.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <FormControlLabel
        label={t('journalRun.selectAll', { count: bookable.length })}
        control={
          <Checkbox
            checked={selected.length === bookable.length}
            indeterminate={selected.length > 0 && selected.length < bookable.length}
            onChange={(_, isChecked) => onSelectAll(isChecked)}
          />
        }
      />
      <Button variant="contained" disabled={selected.length === 0} loading={isBusy} onClick={() => onProcess(selected)}>
        {selected.length === 0 ? t('journalRun.process') : t('journalRun.processMany', { count: selected.length })}
      </Button>
    </Box>
  );
}
