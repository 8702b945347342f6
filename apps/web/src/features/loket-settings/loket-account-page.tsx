import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { CredentialSection } from './credential-section';
import { DomainSteps } from './domain-steps';
import { type Level, useLevel } from './level';
import { PushKeySection } from './push-key-section';
import { useConsentBeginning } from './queries';

/** The Loket account of a domain or of one administration. */
export function Component() {
  const { t } = useTranslation();
  const { domainId } = useParams();
  const level = useLevel();
  const mayChange = useMayHere()('update', 'LoketCredential');
  return (
    <Page title={t('navigation.loketAccount')} lead={t('loket.accountLead')}>
      {level.name === 'domain' && <DomainSteps level={level} />}
      {domainId === undefined ? (
        <CredentialSection level={level} mayChange={mayChange} />
      ) : (
        <DomainCredential level={level} domainId={domainId} mayChange={mayChange} />
      )}
      {domainId !== undefined && <PushKeySection portalId={level.portalId} domainId={domainId} />}
    </Page>
  );
}

/** A domain's account may also be given by consent, without a password of Loket being kept. */
function DomainCredential({ level, domainId, mayChange }: { level: Level; domainId: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const begin = useConsentBeginning(level.portalId, domainId);
  const go = () => begin.mutate(undefined, { onSuccess: ({ authorizationUrl }) => window.location.assign(authorizationUrl) });
  const consent = (
    <Button variant="outlined" loading={begin.isPending} onClick={go}>
      {t('loket.giveConsent')}
    </Button>
  );
  return (
    <>
      {begin.error && <ProblemAlert error={begin.error} />}
      <CredentialSection level={level} mayChange={mayChange} actions={consent} />
      {mayChange && <Alert severity="info">{t('loket.consentText')}</Alert>}
    </>
  );
}
