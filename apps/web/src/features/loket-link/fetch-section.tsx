import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { FactList } from '../../ui/fact-list';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { FetchDialog } from './fetch-dialog';
import { useFetchProgress } from '../../session/fetch-progress';
import { FetchProgressView } from './fetch-progress-view';
import { type LoketService, type Place, useFetching } from './queries';

interface FetchSectionProps {
  place: Place;
  service: LoketService;
  mayFetch: boolean;
}

/** How fresh the books are, the last success apart from the last attempt, and [Nu ophalen] with its progress. */
export function FetchSection({ place, service, mayFetch }: FetchSectionProps) {
  const { t } = useTranslation();
  const begin = useFetching(place);
  const [isChoosing, setChoosing] = useState(false);
  const progress = useFetchProgress(place.portalId, begin.data?.fetchId ?? service.runningFetchId);
  const isBusy = begin.isPending || (progress !== undefined && progress.state !== 'finished');
  const actions = mayFetch && (
    <>
      <Button onClick={() => setChoosing(true)} disabled={isBusy}>
        {t('loket.fetchPeriod')}
      </Button>
      <Button variant="contained" loading={isBusy} onClick={() => begin.mutate({})}>
        {t('loket.fetchNow')}
      </Button>
    </>
  );
  return (
    <Section title={t('loket.fetching')} lead={t('loket.fetchingLead')} actions={actions}>
      <PortalState service={service} />
      <Freshness service={service} />
      {begin.error && <ProblemAlert error={begin.error} />}
      {progress && <FetchProgressView progress={progress} />}
      {isChoosing && <FetchDialog onSubmit={(request) => begin.mutateAsync(request)} onClose={() => setChoosing(false)} />}
    </Section>
  );
}

/** Why nothing is fetched at all, where that is the portal's: it was never set up at Loket, or was switched off. */
function PortalState({ service: { isPortalConnected, environment } }: { service: LoketService }) {
  const { t } = useTranslation();
  if (isPortalConnected) return null;
  return <Alert severity="warning">{t(environment === null ? 'loket.portalUnset' : 'loket.portalOff')}</Alert>;
}

function Freshness({ service }: { service: LoketService }) {
  const { t } = useTranslation();
  const told = (at: string | null) => (at ? moment(at) : t('loket.never'));
  return (
    <FactList
      facts={[
        { label: t('loket.lastSuccess'), value: told(service.lastSuccessAt) },
        { label: t('loket.lastAttempt'), value: told(service.lastAttemptAt) },
        { label: t('loket.nextFetch'), value: service.nextFetchAt ? moment(service.nextFetchAt) : t('loket.notByItself') },
      ]}
    />
  );
}
