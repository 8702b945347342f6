import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { moment, period } from '../../i18n/format';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { BalanceSection } from './balance-section';
import { ChainSection } from './chain-section';
import { CorrectionSection } from './correction-section';
import { EntrySection } from './entry-section';
import { FindingSection } from './finding-section';
import { OtherEntriesSection } from './other-entries-section';
import { OutcomeAlert } from './outcome-alert';
import { type CorrectionMode, type Preview, type PreviewWish, usePreview } from './queries';
import { ReportAlert } from './report-alert';
import { RunActions } from './run-actions';
import { RunKinds } from './run-kinds';
import { isStillToBook } from './run-states';
import { SourceSection } from './source-section';
import { SplitSection } from './split-section';
import { StateChip } from './state-chip';

/** [Toon]: a run as it would be booked, or as it was, with everything that one wants to know before deciding. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const { runId = '' } = useParams();
  const { wish, setWish } = useWish();
  const preview = usePreview(place, runId, wish);
  return (
    <QueryView query={preview} around={(state) => <Page title={t('journalRun.entry')}>{state}</Page>}>
      {(shown) => <ShownRun key={runId} preview={shown} wish={wish} onWish={setWish} />}
    </QueryView>
  );
}

const modes: readonly string[] = ['difference', 'reverse_and_book'];

/** How the entry is to be booked; in the address, so that what one looks at can be passed on. */
function useWish(): { wish: PreviewWish; setWish: (wish: PreviewWish) => void } {
  const [search, setSearch] = useSearchParams();
  const mode = search.get('mode') ?? '';
  const bookedOn = search.get('bookedOn') ?? '';
  const setWish = (wish: PreviewWish) =>
    setSearch(
      Object.fromEntries(Object.entries({ mode: wish.correctionMode, bookedOn: wish.bookedOn }).filter(([, value]) => value)) as never,
      { replace: true, preventScrollReset: true },
    );
  return {
    wish: {
      correctionMode: modes.includes(mode) ? (mode as CorrectionMode) : undefined,
      bookedOn: /^\d{4}-\d{2}-\d{2}$/.test(bookedOn) ? bookedOn : undefined,
    },
    setWish,
  };
}

interface ShownRunProps {
  preview: Preview;
  wish: PreviewWish;
  onWish: (wish: PreviewWish) => void;
}

function ShownRun({ preview, wish, onWish }: ShownRunProps) {
  const { t } = useTranslation();
  const { run, correction, lines } = preview;
  const isToBook = isStillToBook(run);
  // Checks are of what is still to be booked; afterwards only what was noted since counts.
  const findings = isToBook ? preview.findings : run.findings;
  const title = t('journalRun.title', { period: period(run.year, run.periodNumber, run.periodKind) });
  return (
    <Page title={title} lead={<RunLead preview={preview} />} actions={<RunActions preview={preview} wish={wish} />}>
      <OutcomeAlert run={run} />
      <ReportAlert run={run} />
      {findings.length > 0 && <FindingSection findings={findings} run={run} />}
      {correction && <CorrectionSection correction={correction} onChoose={(correctionMode) => onWish({ ...wish, correctionMode })} />}
      {run.revision === null ? (
        <Alert severity="info">{t('journalRun.noContent')}</Alert>
      ) : (
        <EntrySection preview={preview} onBookedOn={(bookedOn) => onWish({ ...wish, bookedOn })} />
      )}
      {isToBook && <OtherEntriesSection entries={preview.otherEntries} />}
      <SplitSection splits={preview.splits} />
      {isToBook && preview.balances.length > 0 && <BalanceSection balances={preview.balances} />}
      {lines.length > 0 && <SourceSection lines={lines} />}
      <ChainSection run={run} />
    </Page>
  );
}

function RunLead({ preview: { run } }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={1} component="span" sx={{ mt: 0.5 }}>
      <Typography component="span" color="textSecondary">
        {[run.administrationName, run.description, t('journalRun.offeredAt', { moment: moment(run.offeredAt) })]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap component="span" sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
        <StateChip state={run.state} />
        <RunKinds run={run} isOrdinaryTold={false} />
      </Stack>
    </Stack>
  );
}
