import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { incidentAddress } from '../../session/incident-address';
import { useMaySomewhere } from '../../session/may-here';
import { useSession } from '../../session/session-context';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { type Incident, useIncidentChange } from './queries';

/** One problem: what is wrong, what to do, since when, and who looks at it. */
export function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { title, remedy, occurrences, firstSeenAt, lastSeenAt, closedAt } = incident;
  return (
    <Paper component="article" sx={{ p: 2 }} aria-label={title}>
      <Stack spacing={1}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography variant="h3" component="h2" sx={{ flex: '1 1 240px' }}>
            {title}
          </Typography>
          <StateChips incident={incident} />
        </Stack>
        <PlaceLink incident={incident} />
        <Typography>{remedy}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('incident.seen', { first: moment(firstSeenAt), last: moment(lastSeenAt), count: occurrences })}
          {closedAt && ` · ${t('incident.closedAt', { moment: moment(closedAt) })}`}
        </Typography>
        {!closedAt && <IncidentActions incident={incident} />}
      </Stack>
    </Paper>
  );
}

function StateChips({ incident: { closedAt, ownerUserId, ownerName, snoozedUntil } }: { incident: Incident }) {
  const { t } = useTranslation();
  if (closedAt) return <Chip size="small" color="success" variant="outlined" label={t('incident.states.closed')} />;
  const isResting = snoozedUntil !== null && new Date(snoozedUntil) > new Date();
  return (
    <>
      {isResting && <Chip size="small" variant="outlined" label={t('incident.restsUntil', { moment: moment(snoozedUntil) })} />}
      <Chip
        size="small"
        color={ownerUserId ? 'primary' : 'error'}
        variant="outlined"
        label={ownerUserId ? t('incident.ownedBy', { name: ownerName ?? '–' }) : t('incident.nobody')}
      />
    </>
  );
}

/** Where it is, and the way to where it is mended. */
function PlaceLink({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { administrationName, domainName } = incident;
  return (
    <Link component={RouterLink} to={incidentAddress(usePortalId(), incident)} sx={{ alignSelf: 'flex-start' }}>
      {[domainName, administrationName].filter(Boolean).join(' › ') || t('incident.wholePortal')}
    </Link>
  );
}

const dayMs = 86_400_000;

function IncidentActions({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const may = useMaySomewhere();
  const { session } = useSession();
  const change = useIncidentChange(usePortalId());
  const { incidentId, snoozedUntil } = incident;
  if (!may('update', 'Incident')) return null;
  const isMine = incident.ownerUserId === session?.user.userId;
  const isResting = snoozedUntil !== null && new Date(snoozedUntil) > new Date();
  const restUntil = isResting ? null : new Date(Date.now() + dayMs).toISOString();
  return (
    <>
      {change.error && <ProblemAlert error={change.error} />}
      <Stack direction="row" spacing={1}>
        <Button size="small" variant="outlined" loading={change.isPending} onClick={() => change.mutate({ incidentId, isMine: !isMine })}>
          {t(isMine ? 'incident.handBack' : 'incident.takeOn')}
        </Button>
        <Button size="small" disabled={change.isPending} onClick={() => change.mutate({ incidentId, snoozedUntil: restUntil })}>
          {t(isResting ? 'incident.wake' : 'incident.rest')}
        </Button>
      </Stack>
    </>
  );
}
