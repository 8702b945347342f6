import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.generated';

type Test = components['schemas']['ConnectionTestDto'];
type Check = Test['checks'][number];

/** What a test of the connection found: what is missing first, each with what to do about it, then what is in order. */
export function ConnectionChecks({ test }: { test: Test }) {
  const { t } = useTranslation();
  const fine = test.checks.filter((check) => check.severity === 'ok');
  return (
    <Stack spacing={1} role="status" aria-label={t('loket.testResult')}>
      <Alert severity={test.works ? 'success' : 'error'} variant="outlined">
        {t(test.works ? 'loket.testWorks' : 'loket.testFails')}
      </Alert>
      {test.checks
        .filter((check) => check.severity !== 'ok')
        .map((check, index) => (
          <Missing key={`${check.code}-${index}`} check={check} />
        ))}
      {fine.length > 0 && (
        <List dense aria-label={t('loket.inOrder')}>
          {fine.map((check, index) => (
            <ListItem key={`${check.code}-${index}`} disableGutters data-code={check.code}>
              <ListItemIcon sx={{ minWidth: 32 }}>
                <CheckIcon fontSize="small" color="success" />
              </ListItemIcon>
              <ListItemText primary={nameOf(check)} secondary={check.remedy} />
            </ListItem>
          ))}
        </List>
      )}
    </Stack>
  );
}

function Missing({ check }: { check: Check }) {
  return (
    <Alert severity={check.severity === 'warning' ? 'warning' : 'error'} data-code={check.code}>
      <AlertTitle>{nameOf(check)}</AlertTitle>
      {check.remedy}
    </Alert>
  );
}

/** Says whose it is, unless the text does already. */
const nameOf = ({ employerName, title }: Check): string =>
  employerName && !title.includes(employerName) ? `${employerName}: ${title}` : title;
