import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { ConnectionChecks } from '../../ui/connection-checks';
import { CredentialFacts } from '../../ui/credential-facts';
import { administrationAddress } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { type LoketService, type Place, useConnectionTest } from './queries';

/** The account that holds for these books, where it comes from, and the test of it. */
export function AccountSection({ place, service }: { place: Place; service: LoketService }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const test = useConnectionTest(place);
  const { credential, environment } = service;
  return (
    <Section
      title={t('loket.account')}
      lead={environment ? `${t('loket.environment')}: ${t(`loket.environments.${environment}`)}` : t('loket.portalUnset')}
      actions={
        <>
          {may('read', 'LoketCredential') && (
            <Button component={RouterLink} to={`${administrationAddress(place)}/loket-account`}>
              {t('loket.ownAccount')}
            </Button>
          )}
          {credential && may('test', 'LoketCredential') && (
            <Button variant="outlined" loading={test.isPending} onClick={() => test.mutate()}>
              {t('loket.test')}
            </Button>
          )}
        </>
      }
    >
      {credential ? (
        <CredentialFacts credential={credential} isOwn={credential.level === 'administration'} />
      ) : (
        <Alert severity="info">{t('loket.noCredential')}</Alert>
      )}
      {test.error && <ProblemAlert error={test.error} onRetry={() => test.mutate()} />}
      {test.data && <ConnectionChecks test={test.data} />}
    </Section>
  );
}
