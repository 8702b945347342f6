import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CopyValue } from '../../ui/copy-value';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type PushKey, usePushKeyCreation, usePushKeyEnd, usePushKeys } from './queries';

interface PushKeySectionProps {
  portalId: string;
  domainId: string;
}

/** Keys with which Loket pushes to the books of this domain; a new one is shown once. */
export function PushKeySection({ portalId, domainId }: PushKeySectionProps) {
  const { t } = useTranslation();
  const may = useMayHere();
  const mayRead = may('read', 'PushKey');
  const create = usePushKeyCreation(portalId, domainId);
  const [ending, setEnding] = useState<PushKey>();
  if (!mayRead) return null;
  return (
    <Section
      title={t('loket.pushKeys')}
      lead={t('loket.pushKeysLead')}
      actions={
        may('create', 'PushKey') && (
          <Button variant="outlined" loading={create.isPending} onClick={() => create.mutate()}>
            {t('loket.newPushKey')}
          </Button>
        )
      }
    >
      {create.error && <ProblemAlert error={create.error} />}
      {create.data && (
        <Alert severity="success" onClose={create.reset} role="status">
          <AlertTitle>{t('loket.pushKeyMade')}</AlertTitle>
          <CopyValue label={t('loket.pushKey')} value={create.data.key} />
        </Alert>
      )}
      <KeyList portalId={portalId} domainId={domainId} onEnd={may('update', 'PushKey') ? setEnding : undefined} />
      {ending && <EndDialog pushKey={ending} portalId={portalId} domainId={domainId} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function KeyList({ portalId, domainId, onEnd }: PushKeySectionProps & { onEnd: ((key: PushKey) => void) | undefined }) {
  const { t } = useTranslation();
  const keys = usePushKeys(portalId, domainId);
  const columns: Column<PushKey>[] = [
    { key: 'made', label: t('loket.madeAt'), cell: (key) => moment(key.createdAt) },
    {
      key: 'actions',
      label: t('general.actions'),
      cell: (key) =>
        onEnd && (
          <Button size="small" color="error" onClick={() => onEnd(key)}>
            {t('loket.endPushKey')}
          </Button>
        ),
    },
  ];
  return (
    <QueryView query={keys}>
      {({ items }) =>
        items.length === 0 ? (
          <Typography color="textSecondary">{t('loket.noPushKeys')}</Typography>
        ) : (
          <SimpleTable label={t('loket.pushKeys')} columns={columns} rows={items} keyOf={(key) => key.pushKeyId} />
        )
      }
    </QueryView>
  );
}

function EndDialog({ pushKey, portalId, domainId, onClose }: PushKeySectionProps & { pushKey: PushKey; onClose: () => void }) {
  const { t } = useTranslation();
  const end = usePushKeyEnd(portalId, domainId);
  return (
    <ConfirmDialog
      title={t('loket.endPushKey')}
      confirmLabel={t('loket.endPushKey')}
      isDangerous
      error={end.error}
      isBusy={end.isPending}
      onConfirm={() => end.mutate(pushKey.pushKeyId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('loket.endPushKeyText')}</Typography>
    </ConfirmDialog>
  );
}
