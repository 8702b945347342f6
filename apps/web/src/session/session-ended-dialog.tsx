import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form';

/** Asks to sign in again over the page whose session ended; below it, what was typed waits. */
export default function SessionEndedDialog({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <Dialog open aria-labelledby="session-ended" fullWidth maxWidth="xs">
      <DialogTitle id="session-ended">{t('session.signIn')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{t('session.ended')}</Typography>
        <SignInForm email={email} />
      </DialogContent>
    </Dialog>
  );
}
