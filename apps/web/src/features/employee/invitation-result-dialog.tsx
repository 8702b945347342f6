import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import type { Employee, InvitationResult } from './queries';

interface InvitationResultDialogProps {
  employees: ReadonlyArray<Pick<Employee, 'employeeId' | 'name'>>;
  results: readonly InvitationResult[];
  onClose: () => void;
}

/** Who was invited until when, and who was not and why. */
export function InvitationResultDialog({ employees, results, onClose }: InvitationResultDialogProps) {
  const { t } = useTranslation();
  const invited = results.filter(({ isInvited }) => isInvited).length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="invitation-title">
      <DialogTitle id="invitation-title">{t('employee.resultTitle', { invited, total: results.length })}</DialogTitle>
      <DialogContent dividers tabIndex={0} role="region" aria-labelledby="invitation-title">
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {results.map((result) => (
            <li key={result.employeeId}>
              <Alert severity={result.isInvited ? 'success' : 'warning'} role="none">
                <AlertTitle>{employees.find((one) => one.employeeId === result.employeeId)?.name}</AlertTitle>
                {result.isInvited
                  ? t('employee.invitedUntil', { moment: moment(result.expiresAt) })
                  : `${result.title ?? ''} ${result.remedy ?? ''}`}
              </Alert>
            </li>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('general.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
