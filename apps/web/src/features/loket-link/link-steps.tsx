import { useTranslation } from 'react-i18next';
import { administrationAddress } from '../../ui/place';
import { type SetUpStep, SetUpSteps } from '../../ui/set-up-steps';
import type { LoketService, Place } from './queries';

/** The link of these books, step by step: from the portal's own client at Loket to the first time that everything came in. */
export function LinkSteps({ place, service }: { place: Place; service: LoketService }) {
  const { t } = useTranslation();
  const { contract, environment, isPortalConnected, credential, contactCode, lastSuccessAt } = service;
  const step = (name: 'client' | 'contract' | 'account' | 'test' | 'clientNumber' | 'fetch', isDone: boolean): SetUpStep => ({
    label: t(`loket.steps.${name}`),
    hint: t(`loket.steps.${name}Hint`),
    isDone,
  });
  return (
    <SetUpSteps
      steps={[
        // Loket's environment is chosen together with the client.
        step('client', environment !== null),
        { label: t('loket.isEnabled'), hint: t('loket.steps.enabledHint'), isDone: isPortalConnected },
        step('contract', contract.state === 'open'),
        step('account', credential !== null),
        step('test', credential?.state === 'working'),
        step('clientNumber', contactCode !== null),
        step('fetch', lastSuccessAt !== null),
      ]}
      next={{ label: t('loket.steps.toSettings'), address: `${administrationAddress(place)}/settings` }}
    />
  );
}
