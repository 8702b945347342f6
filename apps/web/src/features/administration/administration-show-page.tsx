import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type Administration, useAdministration } from '../../session/places';
import { CountCard } from '../../ui/count-card';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useLoketService, useRunCount } from './queries';

/** One set of books at a glance: what waits, and how fresh its payroll is. */
export function Component() {
  const place = useAdministrationPlace();
  const administration = useAdministration(place.portalId, place.administrationId);
  return <QueryView query={administration}>{(shown) => <Overview administration={shown} />}</QueryView>;
}

function Overview({ administration }: { administration: Administration }) {
  const { t } = useTranslation();
  const { name, number, subNumber, isStandard, domainName, isLinkOpen, wageTaxNumber, kvk } = administration;
  return (
    <Page
      title={name}
      lead={
        <>
          {number}-{subNumber} · {domainName}
        </>
      }
      actions={isStandard && <Chip color="primary" variant="outlined" label={t('administration.standard')} />}
    >
      {isLinkOpen ? <RunCards /> : <ClosedNotice />}
      <LinkSection />
      <Section title={t('administration.details')}>
        <FactList
          facts={[
            { label: t('administration.number'), value: number },
            { label: t('administration.subNumber'), value: subNumber },
            { label: t('administration.wageTaxNumber'), value: wageTaxNumber ?? '–' },
            { label: t('administration.kvk'), value: kvk ?? '–' },
          ]}
        />
      </Section>
    </Page>
  );
}

function ClosedNotice() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  if (!may('read', 'LoketLink')) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" size="small" component={RouterLink} to={`${administrationAddress(place)}/loket-service`}>
          {t('navigation.loketService')}
        </Button>
      }
    >
      {t('administration.closedText')}
    </Alert>
  );
}

function RunCards() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const mayRead = useMayHere()('read', 'JournalRun');
  const toReview = useRunCount(place, 'to_review', mayRead);
  const blocked = useRunCount(place, 'blocked', mayRead);
  if (!mayRead) return null;
  const inbox = `${administrationAddress(place)}/journal-runs`;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}>
      <CountCard label={t('portal.work.runsToReview')} count={toReview} to={`${inbox}?show=review`} tone="warning" />
      <CountCard label={t('portal.work.runsBlocked')} count={blocked} to={`${inbox}?show=blocked`} tone="error" />
    </Box>
  );
}

function LinkSection() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const mayRead = useMayHere()('read', 'LoketLink');
  const service = useLoketService(place, mayRead);
  if (!mayRead) return null;
  return (
    <Section
      title={t('navigation.loketService')}
      actions={
        <Button component={RouterLink} to={`${administrationAddress(place)}/loket-service`}>
          {t('general.open')}
        </Button>
      }
    >
      <QueryView query={service}>
        {({ contactCode, lastSuccessAt, lastAttemptAt }) => (
          <FactList
            facts={[
              { label: t('administration.contactCode'), value: contactCode ?? t('administration.notLinked') },
              { label: t('loket.lastSuccess'), value: lastSuccessAt ? moment(lastSuccessAt) : t('loket.never') },
              { label: t('loket.lastAttempt'), value: lastAttemptAt ? moment(lastAttemptAt) : t('loket.never') },
            ]}
          />
        )}
      </QueryView>
    </Section>
  );
}
