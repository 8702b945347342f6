import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { Page } from '../../ui/page';
import { domainAddress } from '../../ui/place';

const knownCodes = ['consent.state_refused', 'consent.refused', 'contract.feature_missing', 'access.forbidden'] as const;

/** Where the browser comes back to from Loket: says what came of the consent. */
export function Component() {
  const { t } = useTranslation();
  const [result] = useSearchParams();
  const portalId = result.get('portalId');
  const domainId = result.get('domainId');
  const isLinked = result.get('outcome') === 'linked' && portalId !== null && domainId !== null;
  const known = knownCodes.find((code) => code === result.get('code'));
  return (
    <Page title={t('loket.consentTitle')}>
      {isLinked ? (
        <>
          <Alert severity="success">{t('loket.consentLinked')}</Alert>
          <Button
            component={RouterLink}
            to={`${domainAddress({ portalId, domainId })}/loket-account`}
            variant="contained"
            sx={{ alignSelf: 'flex-start' }}
          >
            {t('loket.toAccount')}
          </Button>
        </>
      ) : (
        <>
          <Alert severity="error">{t(known ? `loket.consentFailures.${known.replace('.', '_')}` : 'loket.consentFailed')}</Alert>
          <Button component={RouterLink} to="/" variant="contained" sx={{ alignSelf: 'flex-start' }}>
            {t('general.toStart')}
          </Button>
        </>
      )}
    </Page>
  );
}
