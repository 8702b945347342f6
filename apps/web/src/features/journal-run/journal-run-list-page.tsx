import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, portalAddress, usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { BatchBar } from './batch-bar';
import { BatchResultDialog } from './batch-result-dialog';
import { type JournalRun, type RunListRequest, useBatchProcessing, useJournalRuns } from './queries';
import { RunFilters, sortOf } from './run-filters';
import { RunList } from './run-list';
import { useMayProcess } from './run-parts';
import { countOf, isBookableInBatch, type StateCount, statesOf, type Tab, tabOf } from './run-states';
import { StateTabs } from './state-tabs';

const pageSize = 50;

/** The inbox: of all administrations that one reaches, or of the one in the address. Everything that filters it is in the address. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const { administrationId } = useParams();
  const list = useListSearch();
  const tab = tabOf(list.filter('show'));
  const request = requestOf(list, tab);
  const runs = useJournalRuns({ portalId, administrationId }, request);
  const isWholeFirm = administrationId === undefined;
  // Here, not in the list: results are shown also when nothing is left to list.
  const batch = useBatchProcessing(portalId);
  return (
    <Page
      title={t('navigation.inbox')}
      lead={t(isWholeFirm ? 'journalRun.leadFirm' : 'journalRun.lead')}
      actions={
        <DownloadButton
          path={`/api${isWholeFirm ? portalAddress(portalId) : administrationAddress({ portalId, administrationId })}/journal-runs`}
          query={{ ...request }}
        />
      }
    >
      {runs.data && <Freshness counts={runs.data.states} isFiltered={isFiltered(list)} />}
      <StateTabs tab={tab} counts={runs.data?.states ?? []} onChange={(next) => list.setFilter('show', next === 'waiting' ? '' : next)} />
      <RunFilters list={list} isWholeFirm={isWholeFirm} />
      {batch.error && <ProblemAlert error={batch.error} />}
      <QueryView query={runs}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing tab={tab} isFiltered={isFiltered(list)} />
          ) : (
            <>
              <SelectableRuns key={tab} runs={items} isWholeFirm={isWholeFirm} isBusy={batch.isPending} onProcess={batch.mutate} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {batch.data && <BatchResultDialog runs={batch.variables ?? []} results={batch.data.results} onClose={() => batch.reset()} />}
    </Page>
  );
}

const isFiltered = (list: ListSearch): boolean => list.search !== '' || list.filter('year') !== '' || list.filter('period') !== '';

const numberOf = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

const requestOf = (list: ListSearch, tab: Tab): RunListRequest => ({
  page: list.page,
  pageSize,
  state: statesOf[tab].length === 0 ? undefined : [...statesOf[tab]],
  text: list.search || undefined,
  year: numberOf(list.filter('year')),
  periodNumber: numberOf(list.filter('period')),
  ...sortOf(list.filter('sort')),
});

/** Says at once whether there is something to do; of the whole inbox only where no filter hides any of it. */
function Freshness({ counts, isFiltered }: { counts: readonly StateCount[]; isFiltered: boolean }) {
  const { t } = useTranslation();
  const waiting = countOf('waiting', counts);
  if (waiting === 0) {
    return (
      <Alert severity={isFiltered ? 'info' : 'success'} role="status">
        {t(isFiltered ? 'journalRun.nothingFiltered' : 'journalRun.nothingNew')}
      </Alert>
    );
  }
  const parts = (['review', 'blocked', 'offered'] as const)
    .map((tab) => ({ tab, count: countOf(tab, counts) }))
    .filter(({ count }) => count > 0)
    .map(({ tab, count }) => t(`journalRun.counts.${tab}`, { count }));
  return (
    <Alert severity="info" role="status">
      {t(isFiltered ? 'journalRun.somethingFiltered' : 'journalRun.somethingNew', { count: waiting })} {parts.join(', ')}.
    </Alert>
  );
}

function Nothing({ tab, isFiltered }: { tab: Tab; isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t(`journalRun.empty.${tab}`)}>{(tab === 'waiting' || tab === 'all') && t('journalRun.emptyText')}</EmptyState>;
}

interface SelectableRunsProps {
  runs: readonly JournalRun[];
  isWholeFirm: boolean;
  isBusy: boolean;
  onProcess: (runs: readonly JournalRun[]) => void;
}

/** The list with what is selected in it. Runs that are no longer there, or can't be booked any more, fall out of the selection. */
function SelectableRuns({ runs, isWholeFirm, isBusy, onProcess }: SelectableRunsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayProcess = useMayProcess();
  const bookable = runs.filter((run) => isBookableInBatch(run) && mayProcess(run));
  const selected = bookable.filter((run) => chosen.has(run.journalRunId));
  const select = (run: JournalRun, isSelected: boolean) => {
    const next = new Set(chosen);
    if (isSelected) next.add(run.journalRunId);
    else next.delete(run.journalRunId);
    setChosen(next);
  };
  return (
    <>
      <BatchBar
        bookable={bookable}
        selected={selected}
        isBusy={isBusy}
        onProcess={onProcess}
        onSelectAll={(isSelected) => setChosen(new Set(isSelected ? bookable.map((run) => run.journalRunId) : []))}
      />
      <RunList runs={runs} isWholeFirm={isWholeFirm} isSelected={(run) => chosen.has(run.journalRunId)} onSelect={select} />
    </>
  );
}
