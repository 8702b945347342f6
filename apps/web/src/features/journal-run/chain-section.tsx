import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { euros, moment } from '../../i18n/format';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { Section } from '../../ui/section';
import { type RunEvent, eventsOf } from './chain-events';
import type { JournalRun, JournalRunDetail } from './queries';
import { runAddress } from './run-address';
import { StateChip } from './state-chip';

/** The chain: version after version, what each became, by whom and when, and whether Loket knows. Oldest first. */
export function ChainSection({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  return (
    <Section title={t('journalRun.history')} lead={t('journalRun.historyText')}>
      <Box component="ol" aria-label={t('journalRun.history')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {run.chain.map((one) => (
          <Version key={one.journalRunId} one={one} isShown={one.journalRunId === run.journalRunId} />
        ))}
      </Box>
    </Section>
  );
}

function Version({ one, isShown }: { one: JournalRun; isShown: boolean }) {
  const { t } = useTranslation();
  return (
    <Box
      component="li"
      aria-current={isShown ? 'true' : undefined}
      sx={{ borderLeft: 3, borderColor: isShown ? 'primary.main' : 'divider', pl: 2, pb: 2, '&:last-of-type': { pb: 0 } }}
    >
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', mb: 0.5 }}>
        <VersionName one={one} isShown={isShown} />
        <StateChip state={one.state} />
        {one.totalDebitCents !== null && (
          <Typography variant="body2" color="textSecondary">
            {t('journalRun.versionTotal', { amount: euros(one.totalDebitCents) })}
          </Typography>
        )}
      </Stack>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {eventsOf(one).map((event) => (
          <Typography component="li" variant="body2" key={event.kind} sx={{ overflowWrap: 'anywhere' }}>
            <Event event={event} />
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

function VersionName({ one, isShown }: { one: JournalRun; isShown: boolean }) {
  const { t } = useTranslation();
  const { portalId } = useAdministrationPlace();
  const name = one.revision === null ? t('journalRun.withoutVersion') : t('journalRun.versionNumber', { revision: one.revision });
  if (isShown) return <Typography sx={{ fontWeight: 600 }}>{t('journalRun.thisVersion', { name })}</Typography>;
  return (
    <Link component={RouterLink} to={runAddress(portalId, one)}>
      {name}
    </Link>
  );
}

function Event({ event }: { event: RunEvent }): ReactNode {
  const { t } = useTranslation();
  const { kind, at, by, isAutomatic, voucher, entryId, others, reason } = event;
  const who = isAutomatic ? t('journalRun.byItself') : by === null ? '' : t('journalRun.byPerson', { name: by });
  return (
    <>
      {at !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {`${moment(at)} · `}
        </Box>
      )}
      {t(`journalRun.events.${kind}`)} {voucher !== null && <Voucher voucher={voucher} entryId={entryId} />}
      {others.map((other) => (
        <Fragment key={other.entryId}>
          {', '}
          <Voucher voucher={other.voucherNumber} entryId={other.entryId} />
        </Fragment>
      ))}{' '}
      {who}
      {reason !== null && `: “${reason}”`}
    </>
  );
}

function Voucher({ voucher, entryId }: { voucher: string; entryId: string | null }) {
  const place = useAdministrationPlace();
  if (entryId === null) return <>{voucher}</>;
  return (
    <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${entryId}`}>
      {voucher}
    </Link>
  );
}
