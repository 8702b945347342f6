import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { standingNow } from '../../api/changed-meanwhile';
import { problemFrom } from '../../api/client';
import { useBookingRefresh } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { ChangedMeanwhile, type Conflict } from '../../ui/changed-meanwhile';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useRefusedDeed } from '../../ui/refused-deed';
import { SearchField } from '../../ui/search-field';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { AccountCreateDialog } from './account-create-dialog';
import { type Account, changeAccount, ledgerPath, type Place, useAccounts, useLedgerChange } from './queries';
import { StarterChartButton } from './starter-chart-button';

function useAccountBlocking(place: Place) {
  const change = useLedgerChange(place, changeAccount(place));
  return { ...useRefusedDeed(change.mutateAsync), isBusy: change.isPending };
}
type AccountBlocking = ReturnType<typeof useAccountBlocking>;

/** The chart of accounts: search, add, block. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const list = useListSearch();
  const [isAdding, setAdding] = useState(false);
  const accounts = useAccounts(place, list.page, list.search);
  const block = useAccountBlocking(place);
  const toggle = (account: Account) =>
    void block.send({ accountId: account.accountId, body: { rowVersion: account.rowVersion, isBlocked: !account.isBlocked } });
  return (
    <Page title={t('navigation.accounts')} actions={<ChartActions place={place} search={list.search} onAdd={() => setAdding(true)} />}>
      {block.refused && <BlockProblem block={block} {...block.refused} />}
      <SearchField label={t('ledger.searchAccounts')} value={list.typed} onChange={list.type} />
      <QueryView query={accounts}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(list.search ? 'general.nothingFound' : 'ledger.noAccounts')}>
              {!list.search && t('ledger.noAccountsText')}
            </EmptyState>
          ) : (
            <>
              <AccountTable accounts={items} onToggle={toggle} />
              <Pager page={list.page} pageSize={50} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {isAdding && <AccountCreateDialog place={place} onClose={() => setAdding(false)} />}
    </Page>
  );
}

/** Why it could not be blocked; where somebody changed the account meanwhile, how it is now. */
function BlockProblem({ block, input, error }: { block: AccountBlocking } & NonNullable<AccountBlocking['refused']>) {
  const { t } = useTranslation();
  const refresh = useBookingRefresh(useAdministrationPlace());
  const problem = problemFrom(error);
  const now = standingNow<Account>(problem);
  if (!now) return <ProblemAlert error={error} />;
  const wordOf = (isBlocked: boolean | undefined) => t(isBlocked ? 'ledger.blocked' : 'ledger.notBlocked');
  const conflict: Conflict = {
    differences: [{ field: `${now.code} ${now.name}`, mine: wordOf(input.body.isBlocked), theirs: wordOf(now.isBlocked) }],
    keepMine: () => block.send({ ...input, body: { ...input.body, rowVersion: now.rowVersion } }),
  };
  const takeTheirs = () => {
    block.letGo();
    void refresh();
  };
  return (
    <ChangedMeanwhile
      problem={problem}
      conflict={conflict}
      isBusy={block.isBusy}
      onTakeTheirs={takeTheirs}
      onKeepMine={(save) => void save()}
    />
  );
}

function AccountTable({ accounts, onToggle }: { accounts: Account[]; onToggle: (account: Account) => void }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const columns: Column<Account>[] = [
    {
      key: 'code',
      label: t('ledger.account'),
      cell: (account) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/accounts/${account.accountId}`}>
          {account.code} {account.name}
        </Link>
      ),
    },
    { key: 'kind', label: t('ledger.kind'), onPhone: 'below', cell: (account) => t(`ledger.kinds.${account.kind}`) },
    { key: 'rgs', label: t('ledger.rgs'), onPhone: 'below', cell: (account) => account.rgs },
    {
      key: 'blocked',
      label: t('ledger.blocked'),
      cell: (account) => <BlockedState account={account} onToggle={onToggle} />,
    },
  ];
  return <SimpleTable label={t('navigation.accounts')} columns={columns} rows={accounts} keyOf={(account) => account.accountId} />;
}

/** Whoever may not change it is told. */
function BlockedState({ account, onToggle }: { account: Account; onToggle: (account: Account) => void }) {
  const { t } = useTranslation();
  const may = useMayHere();
  if (!may('update', 'Account')) return <>{t(account.isBlocked ? 'general.yes' : 'general.no')}</>;
  return (
    <Button
      size="small"
      onClick={() => onToggle(account)}
      aria-label={`${t(account.isBlocked ? 'ledger.unblock' : 'ledger.block')} ${account.code}`}
    >
      {t(account.isBlocked ? 'ledger.unblock' : 'ledger.block')}
    </Button>
  );
}

function ChartActions({ place, search, onAdd }: { place: Place; search: string; onAdd: () => void }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const download = <DownloadButton path={ledgerPath(place, 'accounts')} query={{ search }} />;
  if (!may('create', 'Account')) return download;
  return (
    <>
      {download}
      <StarterChartButton place={place} />
      <Button variant="contained" onClick={onAdd}>
        {t('ledger.newAccount')}
      </Button>
    </>
  );
}
