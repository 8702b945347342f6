import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { FetchItem } from '../../session/fetch-progress';
import { administrationAddress, usePortalId } from '../../ui/place';
import { Section } from '../../ui/section';
import { SimpleTable } from '../../ui/simple-table';
import { byEnd, countNames } from './fetch-counts';

/** What is done, the latest first, with what it brought. */
export function FinishedLinks({ links }: { links: readonly FetchItem[] }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const done = byEnd(links.filter(({ state }) => state === 'done'));
  const brought = ({ counts }: FetchItem): string =>
    countNames
      .filter((name) => (counts[name] ?? 0) > 0)
      .map((name) => `${t(`loket.counts.${name}`)}: ${counts[name]}`)
      .join(', ');
  if (done.length === 0) return null;
  return (
    <Section title={t('fetch.doneTitle')}>
      <SimpleTable
        label={t('fetch.doneTitle')}
        columns={[
          {
            key: 'name',
            label: t('navigation.administration'),
            cell: ({ administrationId, administrationName }) => (
              <Link component={RouterLink} to={administrationAddress({ portalId, administrationId })}>
                {administrationName}
              </Link>
            ),
          },
          { key: 'client', label: t('loket.clientNumber'), onPhone: 'below', cell: ({ clientNumber }) => clientNumber },
          { key: 'brought', label: t('fetch.brought'), cell: (link) => brought(link) || t('fetch.nothingNew') },
        ]}
        rows={done}
        keyOf={({ loketLinkId }) => loketLinkId}
      />
    </Section>
  );
}
