import { useTranslation } from 'react-i18next';
import { portalAddress } from '../../ui/place';
import { SetUpSteps } from '../../ui/set-up-steps';
import type { LoketSettings } from './queries';

/** What the firm sets up once, step by step; each client goes on from there. */
export function PortalSteps({ portalId, settings: { isSet, isEnabled } }: { portalId: string; settings: LoketSettings }) {
  const { t } = useTranslation();
  return (
    <SetUpSteps
      steps={[
        { label: t('loket.steps.client'), hint: t('loket.steps.clientHere'), isDone: isSet },
        { label: t('loket.isEnabled'), hint: t('loket.steps.enabledHere'), isDone: isSet && isEnabled },
      ]}
      next={{ label: t('loket.steps.toDomains'), address: `${portalAddress(portalId)}/domains` }}
    />
  );
}
