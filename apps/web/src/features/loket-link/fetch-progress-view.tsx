import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FetchItem, FetchState } from '../../session/fetch-progress';

/** How far a fetch is, what it brought, and what went wrong with what to do about it. */
export function FetchProgressView({ progress }: { progress: FetchState }) {
  const { t } = useTranslation();
  const ended = progress.done + progress.failed;
  const isFinished = progress.state === 'finished';
  return (
    <Stack spacing={1.5} aria-live="polite">
      {!isFinished && (
        <LinearProgress
          aria-label={t('loket.fetching')}
          variant={ended > 0 ? 'determinate' : 'indeterminate'}
          value={progress.items > 0 ? (100 * ended) / progress.items : 0}
        />
      )}
      <Typography sx={{ fontWeight: 600 }}>
        {t(isFinished ? 'loket.fetchFinished' : 'loket.fetchRunning', { ended, items: progress.items, failed: progress.failed })}
      </Typography>
      {progress.links.map((link) => (
        <LinkProgress key={link.loketLinkId} link={link} />
      ))}
    </Stack>
  );
}

const countNames = ['payrollRuns', 'journalRuns', 'employees', 'payslips', 'wageDeclarations'] as const;

function LinkProgress({ link }: { link: FetchItem }) {
  const { t } = useTranslation();
  const counted = countNames
    .filter((name) => link.counts[name] !== undefined)
    .map((name) => `${t(`loket.counts.${name}`)}: ${link.counts[name]}`);
  return (
    <Box>
      <Typography variant="body2">
        {link.administrationName} ({link.clientNumber}): {t(`loket.itemStates.${link.state}`)}
        {counted.length > 0 && ` – ${counted.join(', ')}`}
      </Typography>
      {link.problems.map((problem, index) => (
        <Alert key={`${problem.code}-${index}`} severity="error" sx={{ mt: 1 }} data-code={problem.code}>
          <AlertTitle>{problem.title}</AlertTitle>
          {problem.remedy}
        </Alert>
      ))}
    </Box>
  );
}
