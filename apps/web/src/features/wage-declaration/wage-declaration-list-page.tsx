import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, date } from '../../i18n/format';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { periodOf } from './declaration-period';
import { DeclarationState } from './declaration-state';
import { useWageDeclarations, type WageDeclaration } from './queries';

const pageSize = 50;
const states = ['received', 'refused', 'withdrawn'] as const;
const yearsShown = 6;

/** Wage declarations: what is to be paid, when and with which reference, and what was found. */
export function Component() {
  const { t } = useTranslation();
  const list = useListSearch();
  const year = list.filter('year');
  const state = states.find((one) => one === list.filter('state'));
  const request = { page: list.page, pageSize, year: /^\d{4}$/.test(year) ? Number(year) : undefined, state };
  const place = useAdministrationPlace();
  const declarations = useWageDeclarations(place, request);
  const all = { value: '', label: t('general.all') };
  const years = Array.from({ length: yearsShown }, (_, index) => String(new Date().getFullYear() + 1 - index));
  return (
    <Page
      title={t('navigation.wageDeclarations')}
      lead={t('wageDeclaration.lead')}
      actions={<DownloadButton path={`/api${administrationAddress(place)}/wage-declarations`} query={request} />}
    >
      <FilterBar>
        <ChoiceField
          label={t('wageDeclaration.year')}
          value={years.includes(year) ? year : ''}
          choices={[all, ...years.map((one) => ({ value: one, label: one }))]}
          onChange={(chosen) => list.setFilter('year', chosen)}
          maxWidth={140}
        />
        <ChoiceField
          label={t('general.status')}
          value={state ?? ''}
          choices={[all, ...states.map((one) => ({ value: one, label: t(`wageDeclaration.states.${one}`) }))]}
          onChange={(chosen) => list.setFilter('state', chosen)}
          maxWidth={220}
        />
      </FilterBar>
      <QueryView query={declarations}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing isFiltered={request.year !== undefined || state !== undefined} />
          ) : (
            <>
              <DeclarationTable declarations={items} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t('wageDeclaration.none')}>{t('wageDeclaration.noneText')}</EmptyState>;
}

function DeclarationTable({ declarations }: { declarations: readonly WageDeclaration[] }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const columns: Column<WageDeclaration>[] = [
    {
      key: 'period',
      label: t('wageDeclaration.period'),
      cell: (one) => (
        <>
          <Link component={RouterLink} to={`${administrationAddress(place)}/wage-declarations/${one.wageDeclarationId}`}>
            {periodOf(one, t)}
          </Link>
          {one.isPriorYearCorrection && (
            <Typography variant="body2" color="textSecondary">
              {t('wageDeclaration.priorYear')}
            </Typography>
          )}
        </>
      ),
    },
    {
      key: 'corrections',
      label: t('wageDeclaration.corrections'),
      isNumeric: true,
      onPhone: 'below',
      cell: (one) => amount(one.correctionAmountCents),
    },
    { key: 'total', label: t('wageDeclaration.total'), isNumeric: true, cell: (one) => amount(one.totalAmountCents) },
    { key: 'due', label: t('wageDeclaration.dueOn'), cell: (one) => date(one.dueOn) },
    { key: 'reference', label: t('wageDeclaration.paymentReference'), onPhone: 'below', cell: (one) => one.paymentReference ?? '–' },
    { key: 'state', label: t('general.status'), onPhone: 'below', cell: (one) => <DeclarationState declaration={one} /> },
  ];
  return (
    <SimpleTable label={t('navigation.wageDeclarations')} columns={columns} rows={declarations} keyOf={(one) => one.wageDeclarationId} />
  );
}
