import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { QueryView } from '../../ui/query-view';
import { type ContractStatus, type Place, useContractRequest, useContractStatus } from './queries';

/** Why the contract keeps the link closed, and the way to ask for it. */
export function ContractSection({ place }: { place: Place }) {
  const status = useContractStatus(place);
  return <QueryView query={status}>{(shown) => <Closed place={place} status={shown} />}</QueryView>;
}

function Closed({ place, status }: { place: Place; status: ContractStatus }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (status.state === 'open') return null;
  const reason = status.isContractRunning ? status.state : 'not_running';
  return (
    <Alert
      severity="warning"
      action={
        status.canRequest && (
          <Button color="inherit" size="small" onClick={() => setAsking(true)}>
            {t('navigation.notInContract')}
          </Button>
        )
      }
    >
      <AlertTitle>{t('loket.closedTitle')}</AlertTitle>
      {t(`loket.closedReasons.${reason}`)}
      {status.requested.map((line) => (
        <Typography key={line.contractLineId} variant="body2" sx={{ mt: 1 }}>
          {t('loket.requested', {
            what: t(`contract.kinds.${line.kind}`),
            name: line.requestedByName ?? '–',
            moment: moment(line.requestedAt),
          })}
        </Typography>
      ))}
      {!status.canRequest && status.requested.length === 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {t('loket.askBackOffice')}
        </Typography>
      )}
      {isAsking && <RequestDialog place={place} onClose={() => setAsking(false)} />}
    </Alert>
  );
}

function RequestDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const request = useContractRequest(place);
  return (
    <ConfirmDialog
      title={t('loket.requestTitle')}
      confirmLabel={t('loket.request')}
      reason={{ label: `${t('general.note')} (${t('general.optional')})`, minimum: 0, maximum: 500 }}
      error={request.error}
      isBusy={request.isPending}
      onConfirm={(note) => request.mutate(note, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('loket.requestText')}</Typography>
    </ConfirmDialog>
  );
}
