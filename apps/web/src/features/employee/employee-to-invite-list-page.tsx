import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { ChosenPlace, chosenPlaceOf } from '../../session/chosen-place';
import { BooksName } from '../../ui/books-name';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { listOrder } from '../../ui/list-order';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, portalAddress, usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import { SearchField } from '../../ui/search-field';
import type { Column } from '../../ui/simple-table';
import { InvitationResultDialog } from './invitation-result-dialog';
import { type EmployeeToInvite, useEmployeesToInvite, useInvitationOf } from './queries';

const pageSize = 50;
const orders = ['administration', 'name'] as const;
const byPlace = { sort: 'administration', direction: 'asc' } as const;

/** Whom nobody invited yet, over all clients. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const { order, sorting } = listOrder(list, orders, byPlace);
  const filter = { text: list.search || undefined, ...chosenPlaceOf(list) };
  const isFiltered = Object.values(filter).some((one) => one !== undefined);
  const employees = useEmployeesToInvite(portalId, { page: list.page, pageSize, ...filter, ...order });
  const invite = useInvitationOf(portalId);
  const columns = useColumns(portalId, invite.isPending ? invite.variables : undefined, invite.mutate);
  return (
    <Page
      title={t('navigation.employeesToInvite')}
      lead={t('employee.toInviteLead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/employees-to-invite`} query={{ ...filter, ...order }} />}
    >
      <ChosenPlace list={list} />
      <FilterBar>
        <SearchField label={t('employee.toInviteSearch')} value={list.typed} onChange={list.type} />
      </FilterBar>
      {invite.error && <ProblemAlert error={invite.error} />}
      <QueryView query={employees}>
        {({ items, total }) => (
          <>
            {total === 0 ? (
              <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'employee.noneToInvite')}>
                {!isFiltered && t('employee.noneToInviteText')}
              </EmptyState>
            ) : (
              <ResponsiveTable
                label={t('navigation.employeesToInvite')}
                columns={columns}
                rows={items}
                keyOf={({ employeeId }) => employeeId}
                sorting={sorting}
              />
            )}
            <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
          </>
        )}
      </QueryView>
      {invite.data && invite.variables && (
        <InvitationResultDialog employees={[invite.variables]} results={[invite.data]} onClose={() => invite.reset()} />
      )}
    </Page>
  );
}

function useColumns(
  portalId: string,
  busyWith: EmployeeToInvite | undefined,
  onInvite: (employee: EmployeeToInvite) => void,
): Column<EmployeeToInvite>[] {
  const { t } = useTranslation();
  return [
    { key: 'administration', label: t('navigation.administration'), sort: 'administration', cell: (one) => <BooksName {...one} /> },
    { key: 'name', label: t('general.name'), sort: 'name', cell: (one) => <NameCell portalId={portalId} employee={one} /> },
    { key: 'email', label: t('employee.email'), cell: (one) => one.email },
    {
      key: 'actions',
      label: t('general.actions'),
      cell: (one) => (
        <Button
          size="small"
          variant="outlined"
          loading={busyWith?.employeeId === one.employeeId}
          disabled={busyWith !== undefined}
          aria-label={`${t('employee.invite')}: ${one.name}`}
          onClick={() => onInvite(one)}
        >
          {t('employee.invite')}
        </Button>
      ),
    },
  ];
}

/** The name leads to the employee among those of the administration. */
function NameCell({ portalId, employee }: { portalId: string; employee: EmployeeToInvite }) {
  const { t } = useTranslation();
  const { administrationId, employeeNumber, name, isInService } = employee;
  const search = encodeURIComponent(employeeNumber ?? name);
  return (
    <>
      <Link component={RouterLink} to={`${administrationAddress({ portalId, administrationId })}/employees?search=${search}`}>
        {name}
      </Link>{' '}
      {!isInService && <Chip size="small" label={t('employee.left')} />}
      {employeeNumber !== null && (
        <Typography variant="body2" color="textSecondary">
          {employeeNumber}
        </Typography>
      )}
    </>
  );
}
