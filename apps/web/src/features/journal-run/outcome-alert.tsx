import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { useSession } from '../../session/session-context';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import type { JournalRunDetail } from './queries';
import { runAddress } from './run-address';
import { StateSentence } from './state-sentence';

/** What became of a run: booked as which voucher, reversed, refused, replaced; with the way there. */
export function OutcomeAlert({ run }: { run: JournalRunDetail }) {
  const { state } = run;
  if (state === 'to_review' || state === 'blocked' || state === 'fetched' || state === 'offered') return null;
  return (
    <Alert severity={state === 'booked' ? 'success' : 'info'} role="status">
      <StateSentence run={{ ...run, findings: [] }} /> <Who run={run} /> <OutcomeLink run={run} />
    </Alert>
  );
}

/** When it was done, and whether by oneself, by whom else, or automatically. */
function Who({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const done = doneOf(run);
  if (!done) return null;
  const isSelf = done.by !== null && done.by === session?.user.userId;
  const who = done.isAutomatic ? 'automatic' : isSelf ? 'self' : done.name === null ? 'colleague' : 'person';
  return <>{t(`journalRun.who.${who}`, { moment: moment(done.at), name: done.name })}</>;
}

interface Done {
  at: string | null;
  by: string | null;
  name: string | null;
  isAutomatic: boolean;
}

function doneOf(run: JournalRunDetail): Done | undefined {
  if (run.state === 'booked') return { at: run.bookedAt, by: run.bookedBy, name: run.bookedByName, isAutomatic: run.isBookedAutomatically };
  if (run.state === 'reversed') return { at: run.reversedAt, by: run.reversedBy, name: run.reversedByName, isAutomatic: false };
  if (run.state === 'refused') return { at: run.refusedAt, by: run.refusedBy, name: run.refusedByName, isAutomatic: false };
  return undefined;
}

function OutcomeLink({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  if (run.state === 'superseded') {
    const newest = run.chain.at(-1);
    if (!newest || newest.journalRunId === run.journalRunId) return null;
    return (
      <Link component={RouterLink} to={runAddress(place.portalId, newest)}>
        {t('journalRun.toNewest')}
      </Link>
    );
  }
  if (run.entryId === null) return null;
  return (
    <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${run.entryId}`}>
      {t('journalRun.toEntry')}
    </Link>
  );
}
