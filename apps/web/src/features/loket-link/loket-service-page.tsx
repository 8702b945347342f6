import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { AccountSection } from './account-section';
import { ContractSection } from './contract-section';
import { FetchSection } from './fetch-section';
import { LinkSection } from './link-section';
import { LinkSteps } from './link-steps';
import { PushSection } from './push-section';
import { useLoketService } from './queries';

/** Personeel > Loket service: the link of these books, from contract to last success. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const service = useLoketService(place);
  const may = useMayHere();
  return (
    <Page title={t('navigation.loketService')} lead={t('loket.serviceLead')}>
      <QueryView query={service}>
        {(shown) => {
          const isOpen = shown.contract.state === 'open';
          return (
            <>
              <LinkSteps place={place} service={shown} />
              {!isOpen && <ContractSection place={place} />}
              {shown.links.length > 0 && <FetchSection place={place} service={shown} mayFetch={isOpen && may('fetch', 'Fetch')} />}
              <AccountSection place={place} service={shown} />
              <LinkSection place={place} service={shown} mayChange={may('update', 'LoketLink')} />
              <PushSection service={shown} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
