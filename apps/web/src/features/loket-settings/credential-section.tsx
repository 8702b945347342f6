import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ConnectionChecks } from '../../ui/connection-checks';
import { CredentialFacts } from '../../ui/credential-facts';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { CredentialDialog } from './credential-dialog';
import { type CredentialsOfLevel, useCredentialChange, useCredentials, useCredentialTest } from './credential-queries';
import type { Level } from './level';

interface CredentialSectionProps {
  level: Level;
  mayChange: boolean;
  /** Further ways to an own credential: consent. */
  actions?: ReactNode;
}

/** The Loket account of a level: what holds there and where it comes from, its own one, and the test of it. */
export function CredentialSection({ level, mayChange, actions }: CredentialSectionProps) {
  const { t } = useTranslation();
  const credentials = useCredentials(level);
  return (
    <Section title={t('loket.account')} lead={t(`loket.accountLeads.${level.name}`)}>
      <QueryView query={credentials}>
        {(shown) => (
          <>
            {shown.effective ? (
              <CredentialFacts credential={shown.effective} isOwn={shown.own !== null} />
            ) : (
              <Alert severity="info">{t(level.name === 'portal' ? 'loket.noPortalCredential' : 'loket.noCredential')}</Alert>
            )}
            <CredentialActions level={level} credentials={shown} mayChange={mayChange} actions={actions} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

function CredentialActions(props: CredentialSectionProps & { credentials: CredentialsOfLevel }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const { level, credentials, mayChange } = props;
  const test = useCredentialTest(level);
  const mayTest = credentials.effective !== null && may('test', level.name === 'portal' ? 'LoketSettings' : 'LoketCredential');
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {mayTest && (
          <Button variant="outlined" loading={test.isPending} onClick={() => test.mutate()}>
            {t('loket.test')}
          </Button>
        )}
        {mayChange && <ChangeActions {...props} onSaved={test.reset} />}
      </Stack>
      {test.error && <ProblemAlert error={test.error} onRetry={() => test.mutate()} />}
      {test.data && <ConnectionChecks test={test.data} />}
    </>
  );
}

interface ChangeActionsProps {
  level: Level;
  credentials: CredentialsOfLevel;
  actions?: ReactNode;
  onSaved: () => void;
}

function ChangeActions({ level, credentials: { own, effective }, actions, onSaved }: ChangeActionsProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      <Button variant={effective ? 'outlined' : 'contained'} onClick={() => setChanging(true)}>
        {t(own ? 'loket.changeAccount' : 'loket.setAccount')}
      </Button>
      {actions}
      {own && (
        <Button color="error" onClick={() => setRemoving(true)}>
          {t('general.remove')}
        </Button>
      )}
      {isChanging && <CredentialDialog level={level} own={own} onClose={() => setChanging(false)} onSaved={onSaved} />}
      {isRemoving && <RemoveDialog level={level} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveDialog({ level, onClose }: { level: Level; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useCredentialChange(level);
  return (
    <ConfirmDialog
      title={t('loket.removeTitle')}
      confirmLabel={t('general.remove')}
      isDangerous
      error={change.error}
      isBusy={change.isPending}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t(level.name === 'portal' ? 'loket.removePortalText' : 'loket.removeText')}</Typography>
    </ConfirmDialog>
  );
}
