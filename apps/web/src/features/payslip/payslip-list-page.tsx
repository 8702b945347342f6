import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { period } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { PayslipTable } from './payslip-table';
import { type Payslip, type PayslipListRequest, type RunPayslips, usePayslipRuns, usePayslips } from './queries';
import { RunTable } from './run-table';

const pageSize = 50;
const runsShown = 13;
const states = ['waiting', 'ready', 'withdrawn'] as const;
const yearsShown = 6;

const idOf = (text: string): string | undefined => (/^[0-9a-f-]{36}$/i.test(text) ? text : undefined);

/** Payslips of an administration: whether all of them are there, what the missing ones wait for, and opening one. */
export function Component() {
  const { t } = useTranslation();
  const may = useMayHere();
  const place = useAdministrationPlace();
  const list = useListSearch();
  const mayRead = may('read', 'PayslipDocument') || may('open', 'PayslipDocument');
  return (
    <Page
      title={t('navigation.payslips')}
      lead={t(mayRead ? 'payslip.lead' : 'payslip.leadMetadata')}
      actions={<DownloadButton path={`/api${administrationAddress(place)}/payslips`} query={{ ...requestOf(list) }} />}
    >
      <Runs list={list} />
      <Payslips list={list} />
    </Page>
  );
}

function Runs({ list }: { list: ListSearch }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const year = yearOf(list);
  const page = Math.max(1, Number(list.filter('runs')) || 1);
  const runs = usePayslipRuns(place, { page, pageSize: runsShown, year });
  const download = <DownloadButton path={`/api${administrationAddress(place)}/payslip-runs`} query={{ year }} of={t('payslip.perRun')} />;
  return (
    <Section title={t('payslip.perRun')} lead={t('payslip.perRunText')} actions={download}>
      <QueryView query={runs}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('payslip.noRuns')}>{t('payslip.noRunsText')}</EmptyState>
          ) : (
            <>
              <RunTable runs={items} chosen={list.filter('run')} onChoose={(runId) => list.setFilter('run', runId)} />
              <Pager
                page={page}
                pageSize={runsShown}
                total={total}
                onChange={(next) => list.setFilter('runs', next > 1 ? String(next) : '')}
              />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}

const yearOf = (list: ListSearch): number | undefined => (/^\d{4}$/.test(list.filter('year')) ? Number(list.filter('year')) : undefined);

const requestOf = (list: ListSearch): PayslipListRequest => ({
  page: list.page,
  pageSize,
  payrollRunId: idOf(list.filter('run')),
  employeeId: idOf(list.filter('employee')),
  state: states.find((state) => state === list.filter('state')),
  year: yearOf(list),
});

function Payslips({ list }: { list: ListSearch }) {
  const { t } = useTranslation();
  const request = requestOf(list);
  const payslips = usePayslips(useAdministrationPlace(), request);
  const isFiltered = [request.payrollRunId, request.employeeId, request.state, request.year].some((one) => one !== undefined);
  return (
    <>
      <PayslipFilters list={list} first={payslips.data?.items[0]} />
      <QueryView query={payslips}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'payslip.none')}>{!isFiltered && t('payslip.noneText')}</EmptyState>
          ) : (
            <>
              <PayslipTable payslips={items} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function PayslipFilters({ list, first }: { list: ListSearch; first: Payslip | undefined }) {
  const { t } = useTranslation();
  const all = { value: '', label: t('general.all') };
  const years = Array.from({ length: yearsShown }, (_, index) => String(new Date().getFullYear() + 1 - index));
  return (
    <FilterBar>
      <ChoiceField
        label={t('general.status')}
        value={states.find((state) => state === list.filter('state')) ?? ''}
        choices={[all, ...states.map((state) => ({ value: state, label: t(`payslip.states.${state}`) }))]}
        onChange={(state) => list.setFilter('state', state)}
        maxWidth={220}
      />
      <ChoiceField
        label={t('payslip.year')}
        value={list.filter('year')}
        choices={[all, ...years.map((year) => ({ value: year, label: year }))]}
        onChange={(year) => list.setFilter('year', year)}
        maxWidth={140}
      />
      {list.filter('run') !== '' && (
        <FilterChip label={runNameOf(first) ?? t('payslip.oneRun')} onRemove={() => list.setFilter('run', '')} />
      )}
      {list.filter('employee') !== '' && (
        <FilterChip label={first?.employeeName ?? t('payslip.oneEmployee')} onRemove={() => list.setFilter('employee', '')} />
      )}
    </FilterBar>
  );
}

const runNameOf = (run: Pick<RunPayslips, 'year' | 'periodNumber' | 'periodKind'> | undefined): string | undefined =>
  run && period(run.year, run.periodNumber, run.periodKind);

/** A filter that came with a link; the way to take it off is a button like any other. */
function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <Chip
      component="button"
      clickable
      color="primary"
      variant="outlined"
      label={t('payslip.without', { filter: label })}
      aria-label={t('payslip.removeFilter', { filter: label })}
      onClick={onRemove}
      sx={{ alignSelf: 'center', maxWidth: { sm: 320 } }}
    />
  );
}
