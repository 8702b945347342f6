import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { moment } from '../../i18n/format';
import { type FetchState, latestOf, useFetchProgress } from '../../session/fetch-progress';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { FailedLinks } from './failed-links';
import { FinishedLinks } from './finished-links';
import { ProgressSection } from './progress-section';
import { useFetch } from './queries';

/** A fetch over many administrations as it goes on. Its address is its own, so that it can be left, reloaded and passed on. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const { fetchId = '' } = useParams();
  const fetch = useFetch(portalId, fetchId);
  const live = useFetchProgress(portalId, fetch.data && fetch.data.state !== 'finished' ? fetchId : null);
  return (
    <QueryView query={fetch} whenNotFound={<NotFoundPage />}>
      {(read) => (
        <Page
          title={t('fetch.title', { moment: moment(read.createdAt) })}
          lead={t(`fetch.causes.${read.cause}`)}
          actions={
            <Button component={RouterLink} to={`${portalAddress(portalId)}/fetches`}>
              {t('fetch.toList')}
            </Button>
          }
        >
          <Progress fetch={latestOf(read, live)} />
        </Page>
      )}
    </QueryView>
  );
}

function Progress({ fetch }: { fetch: FetchState }) {
  return (
    <>
      <ProgressSection fetch={fetch} />
      <FailedLinks links={fetch.links} />
      <FinishedLinks links={fetch.links} />
    </>
  );
}
