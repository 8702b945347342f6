import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Fetch } from './queries';

/** Waiting, running, finished, or finished with something that failed. */
export function FetchStateChip({ fetch: { state, failed } }: { fetch: Pick<Fetch, 'state' | 'failed'> }) {
  const { t } = useTranslation();
  if (state === 'finished' && failed > 0)
    return <Chip size="small" color="error" variant="outlined" label={t('fetch.someFailed', { count: failed })} />;
  const colour = { waiting: 'default', running: 'primary', finished: 'success' } as const;
  return <Chip size="small" color={colour[state]} variant="outlined" label={t(`fetch.states.${state}`)} />;
}
