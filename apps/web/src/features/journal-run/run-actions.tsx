import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { DeedProblem, ReadAnew } from './deed-problem';
import { type Preview, type PreviewWish, useProcessing, useRefusal } from './queries';
import { ReversalDialog } from './reversal-dialog';
import { isRefusable, isStillToBook } from './run-states';

const longestReason = 255;

interface RunActionsProps {
  preview: Preview;
  wish: PreviewWish;
}

/** [Verwerken], [Weigeren], [Terugdraaien]: what the state of the run and the person's rights leave of them. */
export function RunActions({ preview, wish }: RunActionsProps) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [opened, setOpened] = useState<'refusal' | 'reversal'>();
  const { run } = preview;
  const close = () => setOpened(undefined);
  return (
    <>
      {run.state === 'booked' && may('reverse', 'JournalRun') && (
        <Button variant="outlined" color="error" onClick={() => setOpened('reversal')}>
          {t('journalRun.reverse')}
        </Button>
      )}
      {isRefusable(run) && may('refuse', 'JournalRun') && (
        <Button variant="outlined" color="error" onClick={() => setOpened('refusal')}>
          {t('journalRun.refuse')}
        </Button>
      )}
      {isStillToBook(run) && run.revision !== null && (
        <ProcessButton preview={preview} wish={wish} isAllowed={may('process', 'JournalRun')} />
      )}
      {opened === 'refusal' && <RefusalDialog preview={preview} onClose={close} />}
      {opened === 'reversal' && <ReversalDialog run={run} onClose={close} />}
    </>
  );
}

function ProcessButton({ preview, wish, isAllowed }: RunActionsProps & { isAllowed: boolean }) {
  const { t } = useTranslation();
  const { run, mayBeProcessed, findings, correction } = preview;
  const process = useProcessing(useAdministrationPlace(), run.journalRunId);
  if (!isAllowed) return <Typography color="textSecondary">{t('journalRun.needsRight')}</Typography>;
  const body = {
    rowVersion: run.rowVersion,
    ...(wish.bookedOn && { bookedOn: wish.bookedOn }),
    // What is shown is what is booked, also where it came from the settings.
    ...(correction && { correctionMode: correction.mode }),
  };
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  return (
    <>
      <Button
        variant="contained"
        disabled={!mayBeProcessed}
        loading={process.isPending}
        aria-describedby={mayBeProcessed ? undefined : 'process-hint'}
        onClick={() => process.mutate(body)}
      >
        {t('journalRun.process')}
      </Button>
      {!mayBeProcessed && (
        <Typography id="process-hint" variant="body2" color="textSecondary" sx={{ flexBasis: '100%', textAlign: { sm: 'right' } }}>
          {t('journalRun.mendFirst', { count: blocking })}
        </Typography>
      )}
      {process.error && <DeedProblem error={process.error} />}
    </>
  );
}

function RefusalDialog({ preview: { run }, onClose }: { preview: Preview; onClose: () => void }) {
  const { t } = useTranslation();
  const refuse = useRefusal(useAdministrationPlace(), run.journalRunId);
  return (
    <ConfirmDialog
      title={t('journalRun.refuseTitle')}
      confirmLabel={t('journalRun.refuse')}
      reason={{ label: t('journalRun.refuseReason'), minimum: 1, maximum: longestReason }}
      error={refuse.error}
      isBusy={refuse.isPending}
      isDangerous
      onConfirm={(reason) => refuse.mutate({ rowVersion: run.rowVersion, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('journalRun.refuseText')}</Typography>
      {refuse.error && <ReadAnew error={refuse.error} />}
    </ConfirmDialog>
  );
}
