import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { period } from '../../i18n/format';
import { useMayInEach } from '../../session/may-here';
import { usePortalId } from '../../ui/place';
import type { JournalRun } from './queries';
import { runAddress } from './run-address';
import { isBookableInBatch } from './run-states';

export interface RunListProps {
  runs: readonly JournalRun[];
  isWholeFirm: boolean;
  isSelected: (run: JournalRun) => boolean;
  onSelect: (run: JournalRun, isSelected: boolean) => void;
}

/** Whether the person may book a run, wherever it is. */
export function useMayProcess(): (run: JournalRun) => boolean {
  const mayIn = useMayInEach();
  return useCallback((run: JournalRun) => mayIn(run.domainId, run.administrationId)('process', 'JournalRun'), [mayIn]);
}

export const nameOf = (run: JournalRun) => ({
  administration: run.administrationName,
  period: period(run.year, run.periodNumber, run.periodKind),
});

interface RunLinkProps {
  run: JournalRun;
  /** What it is called for those who do not see what stands around it. */
  label?: string;
}

export function RunLink({ run, label }: RunLinkProps) {
  return (
    <Link component={RouterLink} to={runAddress(usePortalId(), run)} aria-label={label} sx={{ whiteSpace: 'nowrap' }}>
      {period(run.year, run.periodNumber, run.periodKind)}
    </Link>
  );
}

interface RunCheckboxProps {
  run: JournalRun;
  isSelected: boolean;
  onSelect: RunListProps['onSelect'];
}

/** Only of a run that can be booked as one of many, for whoever may book it. */
export function RunCheckbox({ run, isSelected, onSelect }: RunCheckboxProps) {
  const { t } = useTranslation();
  const mayProcess = useMayProcess();
  if (!isBookableInBatch(run) || !mayProcess(run)) return null;
  return (
    <Checkbox
      size="small"
      checked={isSelected}
      onChange={(_, isChecked) => onSelect(run, isChecked)}
      slotProps={{ input: { 'aria-label': t('journalRun.select', nameOf(run)) } }}
    />
  );
}
