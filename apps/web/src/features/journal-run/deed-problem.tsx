import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isOutdated } from '../../session/books';
import { ProblemAlert } from '../../ui/problem-alert';

/** Why it was not done; and where the run had changed meanwhile, that it is now shown as it is. */
export function DeedProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ flexBasis: '100%' }}>
      <ProblemAlert error={error} />
      {isOutdated(error) && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {t('journalRun.reloaded')}
        </Typography>
      )}
    </Box>
  );
}
