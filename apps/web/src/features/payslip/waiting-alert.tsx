import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { BooksPlace } from '../../session/books';
import type { May } from '../../session/navigation';
import { administrationAddress } from '../../ui/place';
import type { Payslip } from './queries';

interface WaitingAlertProps {
  place: BooksPlace;
  /** In that place. */
  may: May;
  employeeNumber: number | null;
  waiting: NonNullable<Payslip['waiting']>;
}

/** Why a payslip waits, what helps, and the way there. */
export function WaitingAlert({ place, may, employeeNumber, waiting }: WaitingAlertProps) {
  const { t } = useTranslation();
  const address = administrationAddress(place);
  const isDoubt = waiting.code === 'payslip.identity_doubt';
  const to = isDoubt ? `${address}/employees?search=${employeeNumber ?? ''}` : `${address}/loket-service`;
  const isThere = isDoubt ? may('read', 'Employee') : may('fetch', 'Fetch');
  return (
    <Alert severity="warning" role="none" data-code={waiting.code} sx={{ mt: 0.5, maxWidth: 460 }}>
      <AlertTitle>{waiting.title}</AlertTitle>
      {waiting.remedy}{' '}
      {isThere && (
        <Button
          component={RouterLink}
          to={to}
          size="small"
          color="inherit"
          variant="outlined"
          sx={{ mt: 0.5, display: 'flex', width: 'fit-content' }}
        >
          {t(isDoubt ? 'payslip.toEmployee' : 'payslip.toLoketService')}
        </Button>
      )}
    </Alert>
  );
}
