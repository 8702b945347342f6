import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../api/client';

interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do about it, and the button that does it. Field by field where the API names fields. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const problem = problemFrom(error);
  const retry = onRetry && (
    <Button color="inherit" size="small" onClick={onRetry}>
      {t('general.retry')}
    </Button>
  );
  return (
    <Alert severity="error" action={retry} data-code={problem.code}>
      <AlertTitle>{problem.title}</AlertTitle>
      {problem.remedy}
      {problem.requestId && problem.status >= 500 && (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          {t('general.requestNumber')}: {problem.requestId}
        </Typography>
      )}
    </Alert>
  );
}
