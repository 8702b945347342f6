import { useTranslation } from 'react-i18next';
import { useDomain } from '../../session/places';
import { domainAddress } from '../../ui/place';
import { SetUpSteps } from '../../ui/set-up-steps';
import { useCredentials } from './credential-queries';
import type { Level } from './level';

/** What a client's people set up, step by step; nothing while that is not known yet. */
export function DomainSteps({ level }: { level: Extract<Level, { name: 'domain' }> }) {
  const { t } = useTranslation();
  const domain = useDomain(level.portalId, level.domainId).data;
  const credentials = useCredentials(level).data;
  if (!domain || !credentials) return null;
  const { effective } = credentials;
  return (
    <SetUpSteps
      steps={[
        { label: t('loket.steps.contract'), hint: t('loket.steps.contractOfDomain'), isDone: domain.linkStatus === 'open' },
        { label: t('loket.steps.account'), hint: t('loket.steps.accountHere'), isDone: effective !== null },
        { label: t('loket.steps.test'), hint: t('loket.steps.testHint'), isDone: effective?.state === 'working' },
      ]}
      next={{ label: t('loket.steps.toAdministrations'), address: `${domainAddress(level)}/administrations` }}
    />
  );
}
