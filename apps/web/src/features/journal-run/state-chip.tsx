import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { RunState } from './queries';

const colours: Partial<Record<RunState, 'success' | 'error' | 'secondary' | 'primary'>> = {
  booked: 'success',
  blocked: 'error',
  to_review: 'secondary',
  offered: 'primary',
  fetched: 'primary',
};

export function StateChip({ state }: { state: RunState }) {
  const { t } = useTranslation();
  return <Chip size="small" variant="outlined" color={colours[state] ?? 'default'} label={t(`journalRun.states.${state}`)} />;
}
