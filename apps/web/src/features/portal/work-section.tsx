import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { useWork, type WorkItem } from './queries';
import { toneOf, workAddress, workPlaceAddress } from './work-address';

const colours = { warning: 'secondary.main', error: 'error.main', info: 'primary.main' } as const;
const grid = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(210px, 1fr))' } } as const;
/** As many as most people have, and as high as a card with two places. */
const cardsExpected = 4;
const cardHeight = 170;

/** What needs work today: a card per kind, with the way to all of it and to the places that have most. */
export function WorkSection() {
  const { t } = useTranslation();
  const work = useWork(usePortalId());
  if (work.isError && !work.data) return <ProblemAlert error={work.error} onRetry={() => void work.refetch()} />;
  return (
    <Box component="section" aria-labelledby="work-today" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography id="work-today" variant="h2">
        {t('portal.today')}
      </Typography>
      {work.data ? <WorkCards items={work.data.items} /> : <WaitingCards />}
    </Box>
  );
}

function WaitingCards() {
  return (
    <Box sx={grid}>
      {Array.from({ length: cardsExpected }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={cardHeight} />
      ))}
    </Box>
  );
}

function WorkCards({ items }: { items: readonly WorkItem[] }) {
  const { t } = useTranslation();
  const waiting = items.filter(({ count }) => count > 0);
  const done = items.filter(({ count }) => count === 0).map(({ kind }) => t(`portal.work.${kind}`));
  if (waiting.length === 0) return <EmptyState title={t('portal.nothing')}>{t('portal.nothingText')}</EmptyState>;
  return (
    <>
      <Box component="ul" sx={{ ...grid, m: 0, p: 0, listStyle: 'none' }}>
        {waiting.map((item) => (
          <WorkCard key={item.kind} item={item} />
        ))}
      </Box>
      {done.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('portal.nothingElse', { kinds: done.join(', ') })}
        </Typography>
      )}
    </>
  );
}

function WorkCard({ item: { kind, count, places } }: { item: WorkItem }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const name = t(`portal.work.${kind}`);
  return (
    <Paper component="li" sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5 }}>
        <Typography component="span" sx={{ fontSize: '2rem', lineHeight: 1, fontWeight: 650, color: colours[toneOf[kind]] }}>
          {count}
        </Typography>
        <Typography variant="h3">{name}</Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', flexGrow: 1 }}>
        {places.map((place) => (
          <PlaceLine key={`${place.administrationId}${place.domainId}`} kind={kind} place={place} />
        ))}
      </Box>
      <Button
        component={RouterLink}
        to={workAddress(portalId, kind)}
        size="small"
        aria-label={`${t('portal.showAll')}: ${name}`}
        sx={{ alignSelf: 'flex-start', ml: -0.5 }}
      >
        {t('portal.showAll')}
      </Button>
    </Paper>
  );
}

function PlaceLine({ kind, place }: { kind: WorkItem['kind']; place: WorkItem['places'][number] }) {
  const { t } = useTranslation();
  const address = workPlaceAddress(usePortalId(), kind, place);
  const { administrationName, domainName, count } = place;
  const name = administrationName ?? domainName ?? t('navigation.portal');
  return (
    <Box component="li" sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, py: 0.25 }}>
      <Link
        component={RouterLink}
        to={address}
        noWrap
        title={domainName ?? undefined}
        aria-label={`${t(`portal.work.${kind}`)}: ${name}`}
        variant="body2"
      >
        {name}
      </Link>
      <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {count}
      </Typography>
    </Box>
  );
}
