import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { listOrder, type Sorting } from '../../ui/list-order';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { EmployeeTable } from './employee-table';
import { InvitationBar } from './invitation-bar';
import { InvitationResultDialog } from './invitation-result-dialog';
import { type Employee, useEmployees, useInvitations } from './queries';

const pageSize = 50;
const orders = ['number', 'name'] as const;
const byNumber = { sort: 'number', direction: 'asc' } as const;
const accesses = ['none', 'invited', 'linked'] as const;

/** The employees of an administration: who reads payslips here, who was invited, and inviting the others. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const list = useListSearch();
  const access = accesses.find((one) => one === list.filter('access'));
  const { order, sorting } = listOrder(list, orders, byNumber);
  const asked = { search: list.search || undefined, access, ...order };
  const employees = useEmployees(place, { page: list.page, pageSize, ...asked });
  // Here, not in the list: results are shown also when a filter leaves nothing to list.
  const invite = useInvitations(place);
  return (
    <Page
      title={t('navigation.employees')}
      lead={t('employee.lead')}
      actions={<DownloadButton path={`/api${administrationAddress(place)}/employees`} query={asked} />}
    >
      <FilterBar>
        <SearchField label={t('employee.search')} value={list.typed} onChange={list.type} />
        <ChoiceField
          label={t('employee.access')}
          value={access ?? ''}
          choices={[
            { value: '', label: t('general.all') },
            ...accesses.map((one) => ({ value: one, label: t(`employee.accesses.${one}`) })),
          ]}
          onChange={(chosen) => list.setFilter('access', chosen)}
          maxWidth={240}
        />
      </FilterBar>
      {invite.error && <ProblemAlert error={invite.error} />}
      <QueryView query={employees}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing isFiltered={list.search !== '' || access !== undefined} />
          ) : (
            <>
              <SelectableEmployees employees={items} sorting={sorting} isBusy={invite.isPending} onInvite={invite.mutate} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {invite.data && (
        <InvitationResultDialog employees={invite.variables ?? []} results={invite.data.items} onClose={() => invite.reset()} />
      )}
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t('employee.none')}>{t('employee.noneText')}</EmptyState>;
}

interface SelectableEmployeesProps {
  employees: readonly Employee[];
  sorting: Sorting;
  isBusy: boolean;
  onInvite: (employees: readonly Employee[]) => void;
}

function SelectableEmployees({ employees, sorting, isBusy, onInvite }: SelectableEmployeesProps) {
  const may = useMayHere();
  const mayInvite = may('invite', 'Employee');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const invitable = employees.filter((employee) => employee.access !== 'linked');
  const select = (employee: Employee, isSelected: boolean) => {
    const next = new Set(chosen);
    if (isSelected) next.add(employee.employeeId);
    else next.delete(employee.employeeId);
    setChosen(next);
  };
  return (
    <>
      {mayInvite && (
        <InvitationBar
          invitable={invitable}
          selected={invitable.filter(({ employeeId }) => chosen.has(employeeId))}
          isBusy={isBusy}
          onInvite={(selected) => {
            onInvite(selected);
            setChosen(new Set());
          }}
          onSelectAll={(isSelected) => setChosen(new Set(isSelected ? invitable.map(({ employeeId }) => employeeId) : []))}
        />
      )}
      <EmployeeTable
        employees={employees}
        sorting={sorting}
        onInvite={mayInvite ? (employee) => onInvite([employee]) : undefined}
        isSelected={({ employeeId }) => chosen.has(employeeId)}
        onSelect={select}
      />
    </>
  );
}
