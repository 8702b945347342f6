import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { mayInDomain, usePortalNavigation } from '../../session/navigation';
import { useAdministration } from '../../session/places';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { domainAddress, useAdministrationPlace } from '../../ui/place';
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
    <Alert severity="warning">
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
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        {status.canRequest && (
          <Button variant="contained" size="small" onClick={() => setAsking(true)}>
            {t('loket.request')}
          </Button>
        )}
        <ContractButton />
      </Stack>
      {isAsking && <RequestDialog place={place} onClose={() => setAsking(false)} />}
    </Alert>
  );
}

/** Whoever decides about contracts goes to the contract itself. */
function ContractButton() {
  const { t } = useTranslation();
  const { portalId, administrationId } = useAdministrationPlace();
  const domainId = useAdministration(portalId, administrationId).data?.domainId;
  const portal = usePortalNavigation(portalId);
  if (domainId === undefined || !mayInDomain(portal, domainId)('read', 'Contract')) return null;
  return (
    <Button size="small" color="inherit" component={RouterLink} to={`${domainAddress({ portalId, domainId })}/contract`}>
      {t('navigation.contract')}
    </Button>
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
