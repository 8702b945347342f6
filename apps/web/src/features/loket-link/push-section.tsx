import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { mayInDomain, usePortalNavigation } from '../../session/navigation';
import { useAdministration } from '../../session/places';
import { CopyValue } from '../../ui/copy-value';
import { FactList } from '../../ui/fact-list';
import { domainAddress, useAdministrationPlace } from '../../ui/place';
import { Section } from '../../ui/section';
import type { LoketService } from './queries';

/** The two numbers that are typed into Loket, so that [Koppel] finds these books. */
export function PushSection({ service: { push } }: { service: LoketService }) {
  const { t } = useTranslation();
  const { portalId, administrationId } = useAdministrationPlace();
  const administration = useAdministration(portalId, administrationId).data;
  const portal = usePortalNavigation(portalId);
  const mayKeys = administration !== undefined && mayInDomain(portal, administration.domainId)('read', 'PushKey');
  return (
    <Section
      title={t('loket.push')}
      lead={t('loket.pushLead')}
      actions={
        mayKeys && (
          <Button component={RouterLink} to={`${domainAddress({ portalId, domainId: administration.domainId })}/loket-account`}>
            {t('loket.pushKeys')}
          </Button>
        )
      }
    >
      <FactList
        facts={[
          { label: t('administration.number'), value: <CopyValue label={t('administration.number')} value={String(push.number)} /> },
          {
            label: t('administration.subNumber'),
            value: <CopyValue label={t('administration.subNumber')} value={String(push.subNumber)} />,
          },
          {
            label: t('loket.pushAddress'),
            value: <CopyValue label={t('loket.pushAddress')} value={`${window.location.origin}/api/loket/push/journal-runs`} />,
          },
        ]}
      />
      <Typography variant="body2" color="textSecondary">
        {t('loket.pushHow')}
      </Typography>
    </Section>
  );
}
