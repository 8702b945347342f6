import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMaySomewhere } from '../../session/may-here';
import { ProblemAlert } from '../../ui/problem-alert';
import { BatchResultDialog } from './batch-result-dialog';
import { type JournalRun, useBatchProcessing } from './queries';

interface BatchBarProps {
  portalId: string;
  bookable: readonly JournalRun[];
  selected: readonly JournalRun[];
  onSelectAll: (isSelected: boolean) => void;
}

/** Select all, and [Verwerken] of what is selected. */
export function BatchBar({ portalId, bookable, selected, onSelectAll }: BatchBarProps) {
  const { t } = useTranslation();
  const may = useMaySomewhere();
  const batch = useBatchProcessing(portalId);
  const [processed, setProcessed] = useState<readonly JournalRun[]>([]);
  if (!may('process', 'JournalRun')) return null;
  const process = () => {
    setProcessed(selected);
    batch.mutate(selected);
  };
  return (
    <>
      {batch.error && <ProblemAlert error={batch.error} onRetry={process} />}
      {bookable.length > 0 && (
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
          <Button variant="contained" disabled={selected.length === 0} loading={batch.isPending} onClick={process}>
            {selected.length === 0 ? t('journalRun.process') : t('journalRun.processMany', { count: selected.length })}
          </Button>
        </Box>
      )}
      {batch.data && <BatchResultDialog runs={processed} results={batch.data.results} onClose={() => batch.reset()} />}
    </>
  );
}
