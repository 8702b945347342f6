import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { amount, date, declaredPeriod, euros } from '../../i18n/format';
import { FactList } from '../../ui/fact-list';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { type ReconciledMonthDetail, useReconciledMonth } from './queries';

/** One period of the reconciliation: each part of the difference with the entry it stands in, the declarations, and everything on the accounts. */
export function Component() {
  const { t } = useTranslation();
  const { year = '', number = '' } = useParams();
  const month = useReconciledMonth(useAdministrationPlace(), Number(year), Number(number));
  if (month.data) return <ShownMonth month={month.data} />;
  return (
    <QueryView query={month} whenNotFound={<NotFoundPage />}>
      {() => <Page title={t('navigation.reconciliation')}>{null}</Page>}
    </QueryView>
  );
}

function ShownMonth({ month }: { month: ReconciledMonthDetail }) {
  const { t } = useTranslation();
  const facts = [
    {
      label: t('reconciliation.declared'),
      value: month.declarationCount === 0 ? t('reconciliation.notDeclared') : euros(month.declaredCents),
    },
    { label: t('reconciliation.ledger'), value: euros(month.ledgerCents) },
    { label: t('reconciliation.difference'), value: <strong>{euros(month.differenceCents)}</strong> },
    ...month.causes.map(({ cause, cents }) => ({ label: t(`reconciliation.causes.${cause}`), value: euros(cents) })),
    { label: t('reconciliation.unexplained'), value: <strong>{euros(month.unexplainedCents)}</strong> },
  ];
  return (
    <Page title={t('reconciliation.title', { period: declaredPeriod(month) })} lead={`${date(month.startsOn)} – ${date(month.endsOn)}`}>
      <Section
        title={t('reconciliation.summary')}
        lead={month.waitingRuns > 0 ? t('reconciliation.waiting', { count: month.waitingRuns }) : undefined}
      >
        <FactList facts={facts} />
      </Section>
      {month.items.length > 0 && <Parts month={month} />}
      {month.declarations.length > 0 && <Declarations month={month} />}
      {month.postings.length > 0 && <Postings month={month} />}
    </Page>
  );
}

function EntryLink({ entryId, voucherNumber }: { entryId: string; voucherNumber: string }) {
  const place = useAdministrationPlace();
  return (
    <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${entryId}`}>
      {voucherNumber}
    </Link>
  );
}

type Item = ReconciledMonthDetail['items'][number];

function Parts({ month: { items } }: { month: ReconciledMonthDetail }) {
  const { t } = useTranslation();
  const columns: Column<Item>[] = [
    { key: 'cause', label: t('reconciliation.because'), cell: (one) => t(`reconciliation.causes.${one.cause}`) },
    { key: 'amount', label: t('reconciliation.amount'), isNumeric: true, cell: (one) => amount(one.cents) },
    {
      key: 'entry',
      label: t('reconciliation.entry'),
      cell: (one) => (one.entryId && one.voucherNumber ? <EntryLink entryId={one.entryId} voucherNumber={one.voucherNumber} /> : null),
    },
    { key: 'description', label: t('reconciliation.description'), cell: (one) => one.description },
  ];
  return (
    <Section title={t('reconciliation.parts')}>
      <ResponsiveTable
        label={t('reconciliation.parts')}
        columns={columns}
        rows={items}
        keyOf={(one) => `${one.cause}/${one.entryId ?? ''}/${one.description}/${one.cents}`}
      />
    </Section>
  );
}

type Declaration = ReconciledMonthDetail['declarations'][number];

function Declarations({ month }: { month: ReconciledMonthDetail }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const columns: Column<Declaration>[] = [
    {
      key: 'period',
      label: t('reconciliation.period'),
      cell: (one) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/wage-declarations/${one.wageDeclarationId}`}>
          {declaredPeriod({ ...month, year: one.year, number: one.periodNumber })}
        </Link>
      ),
    },
    { key: 'total', label: t('reconciliation.declared'), isNumeric: true, cell: (one) => amount(one.totalCents) },
    { key: 'correction', label: t('reconciliation.ofWhichCorrection'), isNumeric: true, cell: (one) => amount(one.correctionCents) },
  ];
  return (
    <Section title={t('navigation.wageDeclarations')}>
      <ResponsiveTable
        label={t('navigation.wageDeclarations')}
        columns={columns}
        rows={month.declarations}
        keyOf={(one) => one.wageDeclarationId}
      />
    </Section>
  );
}

type Posting = ReconciledMonthDetail['postings'][number];

function Postings({ month: { postings } }: { month: ReconciledMonthDetail }) {
  const { t } = useTranslation();
  const columns: Column<Posting>[] = [
    { key: 'entry', label: t('reconciliation.entry'), cell: (one) => <EntryLink {...one} /> },
    { key: 'description', label: t('reconciliation.description'), cell: (one) => one.description },
    { key: 'amount', label: t('reconciliation.amount'), isNumeric: true, cell: (one) => amount(one.cents) },
  ];
  return (
    <Section title={t('reconciliation.postings')}>
      <ResponsiveTable label={t('reconciliation.postings')} columns={columns} rows={postings} keyOf={(one) => one.entryId} />
    </Section>
  );
}
