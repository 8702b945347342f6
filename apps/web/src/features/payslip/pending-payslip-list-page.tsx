import { useTranslation } from 'react-i18next';
import { date, period } from '../../i18n/format';
import { ChosenPlace, chosenPlaceOf } from '../../session/chosen-place';
import { useMayIn } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { BooksName } from '../../ui/books-name';
import { ResponsiveTable } from '../../ui/responsive-table';
import { SearchField } from '../../ui/search-field';
import type { Column } from '../../ui/simple-table';
import { type PendingPayslip, usePendingPayslips } from './queries';
import { WaitingAlert } from './waiting-alert';

const pageSize = 50;
const reasons = ['mending', 'release'] as const;

/** What employees can't read yet, over all clients: what somebody has to mend stands on top. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const asked = {
    waitsFor: reasons.find((one) => one === list.filter('waitsFor')),
    text: list.search || undefined,
    ...chosenPlaceOf(list),
  };
  const payslips = usePendingPayslips(portalId, { page: list.page, pageSize, ...asked });
  const isFiltered = Object.values(asked).some((each) => each !== undefined);
  return (
    <Page
      title={t('navigation.pendingPayslips')}
      lead={t('payslip.pendingLead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/pending-payslips`} query={asked} />}
    >
      <ChosenPlace list={list} />
      <Filters list={list} />
      <QueryView query={payslips}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'payslip.nonePending')}>
              {!isFiltered && t('payslip.nonePendingText')}
            </EmptyState>
          ) : (
            <>
              <PendingTable payslips={items} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Filters({ list }: { list: ListSearch }) {
  const { t } = useTranslation();
  return (
    <FilterBar>
      <SearchField label={t('payslip.pendingSearch')} value={list.typed} onChange={list.type} />
      <ChoiceField
        label={t('payslip.waitsFor')}
        value={reasons.find((one) => one === list.filter('waitsFor')) ?? ''}
        choices={[{ value: '', label: t('general.all') }, ...reasons.map((one) => ({ value: one, label: t(`payslip.reasons.${one}`) }))]}
        onChange={(chosen) => list.setFilter('waitsFor', chosen)}
        maxWidth={260}
      />
    </FilterBar>
  );
}

function PendingTable({ payslips }: { payslips: readonly PendingPayslip[] }) {
  const { t } = useTranslation();
  const columns: Column<PendingPayslip>[] = [
    { key: 'administration', label: t('navigation.administration'), cell: (one) => <BooksName {...one} /> },
    { key: 'employee', label: t('payslip.employee'), cell: (one) => one.employeeName ?? t('payslip.unknownEmployee') },
    { key: 'period', label: t('payslip.period'), cell: (one) => period(one.year, one.periodNumber, one.periodKind) },
    { key: 'waitsFor', label: t('payslip.waitsFor'), cell: (one) => <WhatFor payslip={one} /> },
  ];
  return <ResponsiveTable label={t('navigation.pendingPayslips')} columns={columns} rows={payslips} keyOf={(one) => one.payslipId} />;
}

function WhatFor({ payslip }: { payslip: PendingPayslip }) {
  const { t } = useTranslation();
  const { waiting, availableOn, employeeNumber, domainId, administrationId } = payslip;
  const portalId = usePortalId();
  const may = useMayIn(domainId, administrationId);
  if (waiting) return <WaitingAlert place={{ portalId, administrationId }} {...{ may, employeeNumber, waiting }} />;
  return <>{availableOn === null ? t('payslip.noDate') : t('payslip.readableFrom', { day: date(availableOn) })}</>;
}
