import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FetchState } from '../../session/fetch-progress';
import { Section } from '../../ui/section';
import { countNames, totalsOf } from './fetch-counts';

/** Who follows hears now and then how far it is, not of each of two hundred. */
const toldEvery = 10;
const runningShown = 5;

/** How far it is, what it is at, and what it brought. */
export function ProgressSection({ fetch }: { fetch: FetchState }) {
  const { t } = useTranslation();
  const { items, done, failed, state, links } = fetch;
  const ended = done + failed;
  const isFinished = state === 'finished';
  const told = isFinished ? ended : ended - (ended % toldEvery);
  const running = links.filter((link) => link.state === 'running');
  return (
    <Section title={t(isFinished ? 'fetch.states.finished' : 'fetch.busy')}>
      <Box
        role="status"
        aria-label={t('fetch.progress')}
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {t('fetch.ended', { ended: told, count: items })}
      </Box>
      {!isFinished && (
        <LinearProgress
          variant="determinate"
          color={failed > 0 ? 'warning' : 'primary'}
          aria-label={t('fetch.progress')}
          aria-valuetext={t('fetch.ended', { ended, count: items })}
          value={items > 0 ? (100 * ended) / items : 0}
          sx={{ height: 10, borderRadius: 1 }}
        />
      )}
      <Stack direction="row" spacing={4} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Figure label={t('fetch.figures.done')} value={done} />
        <Figure label={t('fetch.figures.failed')} value={failed} />
        <Figure label={t('fetch.figures.running')} value={running.length} />
        <Figure label={t('fetch.figures.waiting')} value={items - ended - running.length} />
      </Stack>
      {running.length > 0 && (
        <Typography>
          {t('fetch.now', {
            names: running
              .slice(0, runningShown)
              .map((link) => link.administrationName)
              .join(', '),
          })}
          {running.length > runningShown && ` ${t('fetch.andMore', { count: running.length - runningShown })}`}
        </Typography>
      )}
      <Brought fetch={fetch} />
    </Section>
  );
}

/** What all of it found so far. */
function Brought({ fetch: { links } }: { fetch: FetchState }) {
  const { t } = useTranslation();
  const totals = totalsOf(links);
  const found = countNames.filter((name) => totals[name] > 0).map((name) => `${t(`loket.counts.${name}`)}: ${totals[name]}`);
  return found.length > 0 && <Typography color="textSecondary">{found.join(' · ')}</Typography>;
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Box>
      <Typography sx={{ fontSize: '1.6rem', fontWeight: 650, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}>{value}</Typography>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
    </Box>
  );
}
