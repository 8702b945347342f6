import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { FetchItem } from '../../session/fetch-progress';
import { administrationAddress, usePortalId } from '../../ui/place';
import { Section } from '../../ui/section';
import { byEnd } from './fetch-counts';

/** What failed, as it comes: whose, why, and what to do about it. */
export function FailedLinks({ links }: { links: readonly FetchItem[] }) {
  const { t } = useTranslation();
  const failed = byEnd(links.filter(({ state }) => state === 'failed'));
  if (failed.length === 0) return null;
  return (
    <Section title={t('fetch.failedTitle')} lead={t('fetch.failedText')}>
      {failed.map((link) => (
        <Failure key={link.loketLinkId} link={link} />
      ))}
    </Section>
  );
}

function Failure({ link }: { link: FetchItem }) {
  const portalId = usePortalId();
  const { administrationId, administrationName, clientNumber, problems } = link;
  return (
    <Alert severity="error" variant="outlined">
      <Link component={RouterLink} to={`${administrationAddress({ portalId, administrationId })}/loket-service`} sx={{ fontWeight: 600 }}>
        {administrationName} ({clientNumber})
      </Link>
      {problems.map(({ code, title, remedy }, index) => (
        <div key={`${code}-${index}`} data-code={code}>
          <AlertTitle sx={{ mt: 1, mb: 0 }}>{title}</AlertTitle>
          <Typography variant="body2">{remedy}</Typography>
        </div>
      ))}
    </Alert>
  );
}
