import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../api/changed-meanwhile';
import { problemFrom } from '../../api/client';
import { isOutdated } from '../../session/books';
import { ProblemAlert } from '../../ui/problem-alert';
import type { RunState } from './queries';

/** Why it was not done; and where the run had changed meanwhile, that it is now shown as it is. */
export function DeedProblem({ error }: { error: unknown }) {
  return (
    <Box sx={{ flexBasis: '100%' }}>
      <ProblemAlert error={error} />
      <ReadAnew error={error} />
    </Box>
  );
}

/** What became of the run meanwhile, and that what one sees is that. */
export function ReadAnew({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!isOutdated(error)) return null;
  const { state } = problemFrom(error).details as { state?: RunState };
  const isTold = isChangedMeanwhile(error) && state !== undefined;
  return (
    <Typography variant="body2" sx={{ mt: 0.5 }}>
      {isTold && `${t('journalRun.stateNow', { state: t(`journalRun.states.${state}`) })} `}
      {t('journalRun.reloaded')}
    </Typography>
  );
}
