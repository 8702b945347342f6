import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockerFunction, useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog';

interface LeaveQuestion {
  /** The question, while it is asked; belongs somewhere on the page. */
  question: ReactNode;
  /** What was typed has been sent: from now on nothing is asked. */
  letGo: () => void;
}

/** Asks before a page is left on which something was typed that would be lost: by a link, by Back, or by loading it anew. */
export function useLeaveQuestion(hasInput: boolean): LeaveQuestion {
  const { t } = useTranslation();
  const isSent = useRef(false);
  // The way to the content of the page itself leaves nothing.
  const asks: BlockerFunction = ({ currentLocation: here, nextLocation: there }) =>
    hasInput && !isSent.current && (here.pathname !== there.pathname || here.search !== there.search);
  const blocker = useBlocker(asks);
  useEffect(() => {
    if (!hasInput) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasInput]);
  const question = blocker.state === 'blocked' && (
    <ConfirmDialog
      title={t('form.leaveTitle')}
      confirmLabel={t('form.leave')}
      isDangerous
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <Typography>{t('form.leaveText')}</Typography>
    </ConfirmDialog>
  );
  return { question, letGo: () => void (isSent.current = true) };
}
