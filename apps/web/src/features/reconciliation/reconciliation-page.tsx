import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, date, declaredPeriod } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { AccountsDialog } from './accounts-dialog';
import { type ReconciledMonth, type Reconciliation, useReconciliation } from './queries';

const yearsShown = 6;

/** Per period: the declaration, the accounts of the wage tax, and why they differ. Only what is unexplained needs work. */
export function Component() {
  const { t } = useTranslation();
  const list = useListSearch();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: yearsShown }, (_, index) => String(thisYear - index));
  const year = years.find((one) => one === list.filter('year')) ?? String(thisYear);
  const reconciliation = useReconciliation(useAdministrationPlace(), Number(year));
  return (
    <Page title={t('navigation.reconciliation')} lead={t('reconciliation.lead')}>
      <FilterBar>
        <ChoiceField
          label={t('ledger.year')}
          value={year}
          choices={years.map((one) => ({ value: one, label: one }))}
          onChange={(chosen) => list.setFilter('year', chosen)}
          maxWidth={140}
        />
      </FilterBar>
      <QueryView query={reconciliation}>
        {(data) => (
          <>
            <Accounts reconciliation={data} />
            {data.items.length === 0 ? (
              <EmptyState title={t('reconciliation.noYear')}>{t('reconciliation.noYearText')}</EmptyState>
            ) : (
              <MonthTable months={data.items} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Accounts({ reconciliation }: { reconciliation: Reconciliation }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const mayChoose = useMayHere()('update', 'AccountMapping');
  const { accounts, isDefault } = reconciliation;
  const names = accounts.map(({ code, name }) => `${code} ${name}`).join(', ');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {names === '' ? t('reconciliation.noAccounts') : t('reconciliation.accounts', { names })}
      </Typography>
      {isDefault && names !== '' && <Chip size="small" variant="outlined" label={t('reconciliation.byReference')} />}
      {mayChoose && (
        <Button size="small" onClick={() => setAsked(true)}>
          {t('reconciliation.chooseAccounts')}
        </Button>
      )}
      {isAsked && <AccountsDialog reconciliation={reconciliation} onClose={() => setAsked(false)} />}
    </Box>
  );
}

function MonthTable({ months }: { months: readonly ReconciledMonth[] }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const columns: Column<ReconciledMonth>[] = [
    {
      key: 'period',
      label: t('reconciliation.period'),
      cell: (one) => (
        <Link
          component={RouterLink}
          to={`${administrationAddress(place)}/reconciliation/${one.year}/${one.number}`}
          aria-label={`${declaredPeriod(one)}: ${date(one.startsOn)} – ${date(one.endsOn)}`}
        >
          {declaredPeriod(one)}
        </Link>
      ),
    },
    {
      key: 'declared',
      label: t('reconciliation.declared'),
      isNumeric: true,
      cell: (one) => (one.declarationCount === 0 ? t('reconciliation.notDeclared') : amount(one.declaredCents)),
    },
    { key: 'ledger', label: t('reconciliation.ledger'), isNumeric: true, cell: (one) => amount(one.ledgerCents) },
    { key: 'difference', label: t('reconciliation.difference'), isNumeric: true, cell: (one) => amount(one.differenceCents) },
    {
      key: 'causes',
      label: t('reconciliation.because'),
      cell: (one) => (one.causes.length === 0 && one.waitingRuns === 0 ? null : <Causes month={one} />),
    },
    {
      key: 'unexplained',
      label: t('reconciliation.unexplained'),
      isNumeric: true,
      cell: (one) => (one.unexplainedCents === 0 ? amount(0) : <Chip size="small" color="warning" label={amount(one.unexplainedCents)} />),
    },
  ];
  return (
    <ResponsiveTable label={t('navigation.reconciliation')} columns={columns} rows={months} keyOf={(one) => `${one.year}/${one.number}`} />
  );
}

function Causes({ month: { causes, waitingRuns } }: { month: ReconciledMonth }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {causes.map(({ cause, cents }) => (
        <li key={cause}>
          {t(`reconciliation.causes.${cause}`)}: {amount(cents)}
        </li>
      ))}
      {waitingRuns > 0 && <li>{t('reconciliation.waiting', { count: waitingRuns })}</li>}
    </Box>
  );
}
