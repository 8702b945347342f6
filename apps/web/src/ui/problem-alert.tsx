import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../api/client';
import { type RefusedField, refusedFields } from '../api/refused-fields';

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
      <FieldList fields={refusedFields(problem.details)} />
      {problem.requestId && problem.status >= 500 && (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          {t('general.requestNumber')}: {problem.requestId}
        </Typography>
      )}
    </Alert>
  );
}

/** The refused fields, as a person knows them; what no screen asks for has no name. */
function FieldList({ fields }: { fields: readonly RefusedField[] }) {
  const { t, i18n } = useTranslation();
  const labelOf = (name: string) => (i18n.exists(`form.fields.${name}`) ? t(`form.fields.${name}`) : undefined);
  const labels = fields.flatMap(({ name, list }) => {
    const label = labelOf(name);
    const listLabel = list && labelOf(list.name);
    return label === undefined ? [] : [list && listLabel ? `${listLabel} ${list.place}: ${label}` : label];
  });
  if (labels.length === 0) return null;
  return (
    <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
      {[...new Set(labels)].map((label) => (
        <li key={label}>{label}</li>
      ))}
    </Box>
  );
}
