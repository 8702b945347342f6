import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockerFunction, useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog';
import { askFirst } from './leave-asking';

interface LeaveQuestion {
  /** The question, while it is asked; belongs somewhere on the page. */
  question: ReactNode;
  /** What was typed has been sent: from now on nothing is asked. */
  letGo: () => void;
}

/** Asks before a page is left on which something was typed that would be lost: by a link, by Back, by loading it anew, or by signing out. */
export function useLeaveQuestion(hasInput: boolean): LeaveQuestion {
  const { t } = useTranslation();
  const isSent = useRef(false);
  const [leaving, setLeaving] = useState<() => Promise<void>>();
  // The way to the content of the page itself leaves nothing.
  const asks: BlockerFunction = ({ currentLocation: here, nextLocation: there }) =>
    hasInput && !isSent.current && (here.pathname !== there.pathname || here.search !== there.search);
  const blocker = useBlocker(asks);
  useEffect(() => {
    if (!hasInput) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    const stopAsking = askFirst((leave) => setLeaving(() => leave));
    return () => {
      window.removeEventListener('beforeunload', ask);
      stopAsking();
    };
  }, [hasInput]);
  const proceed = () => {
    blocker.proceed?.();
    if (!leaving) return;
    setLeaving(undefined);
    isSent.current = true;
    // Where it did not work, the page is still there with what was typed.
    void leaving().finally(() => (isSent.current = false));
  };
  const stay = () => {
    blocker.reset?.();
    setLeaving(undefined);
  };
  const question = (blocker.state === 'blocked' || leaving) && (
    <ConfirmDialog title={t('form.leaveTitle')} confirmLabel={t('form.leave')} isDangerous onConfirm={proceed} onClose={stay}>
      <Typography>{t('form.leaveText')}</Typography>
    </ConfirmDialog>
  );
  return { question, letGo: () => void (isSent.current = true) };
}
