import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, date } from '../../i18n/format';
import { useMayIn } from '../../session/may-here';
import type { Sorting } from '../../ui/list-order';
import { administrationAddress } from '../../ui/place';
import { BooksName } from '../../ui/books-name';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { periodOf } from './declaration-period';
import { DueChip } from './due-chip';
import { MarkPaidDialog } from './mark-paid-dialog';
import type { WagePayable } from './queries';

interface PayableTableProps {
  portalId: string;
  payables: readonly WagePayable[];
  sorting: Sorting;
}

/** Payables of many administrations, each with the way to its declaration and, where one may, to marking it as paid. */
export function PayableTable({ portalId, payables, sorting }: PayableTableProps) {
  const { t } = useTranslation();
  const [marking, setMarking] = useState<WagePayable>();
  const columns: Column<WagePayable>[] = [
    { key: 'administration', label: t('navigation.administration'), sort: 'administration', cell: (one) => <BooksName {...one} /> },
    { key: 'period', label: t('wageDeclaration.period'), cell: (one) => <PeriodLink portalId={portalId} payable={one} /> },
    {
      key: 'open',
      label: t('wageDeclaration.total'),
      sort: 'amount',
      isNumeric: true,
      cell: (one) => amount(one.state === 'open' ? one.openCents : one.amountCents),
    },
    { key: 'due', label: t('wageDeclaration.dueOn'), sort: 'due', cell: (one) => date(one.dueOn) },
    { key: 'reference', label: t('wageDeclaration.paymentReference'), cell: (one) => one.paymentReference ?? '–' },
    { key: 'state', label: t('general.status'), cell: (one) => <Standing payable={one} /> },
    { key: 'action', label: t('general.actions'), cell: (one) => <MarkButton payable={one} onMark={() => setMarking(one)} /> },
  ];
  return (
    <>
      <ResponsiveTable
        label={t('navigation.wagePayables')}
        columns={columns}
        rows={payables}
        keyOf={(one) => one.wagePayableId}
        sorting={sorting}
      />
      {marking && <MarkPaidDialog portalId={portalId} payable={marking} onClose={() => setMarking(undefined)} />}
    </>
  );
}

function PeriodLink({ portalId, payable }: { portalId: string; payable: WagePayable }) {
  const { t } = useTranslation();
  const { administrationId, wageDeclarationId } = payable;
  return (
    <Link component={RouterLink} to={`${administrationAddress({ portalId, administrationId })}/wage-declarations/${wageDeclarationId}`}>
      {periodOf(payable, t)}
    </Link>
  );
}

function Standing({ payable }: { payable: WagePayable }) {
  const { t } = useTranslation();
  return (
    <>
      <DueChip payable={payable} />
      {payable.warnings > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('wageDeclaration.detailsDoubtful')}
        </Typography>
      )}
    </>
  );
}

function MarkButton({ payable, onMark }: { payable: WagePayable; onMark: () => void }) {
  const { t } = useTranslation();
  const mayMark = useMayIn(payable.domainId, payable.administrationId)('update', 'WageDeclaration');
  if (!mayMark || payable.state !== 'open') return null;
  const label = `${t('wageDeclaration.markPaid')}: ${payable.administrationName}, ${periodOf(payable, t)}`;
  return (
    <Button size="small" variant="outlined" aria-label={label} onClick={onMark}>
      {t('wageDeclaration.markPaid')}
    </Button>
  );
}
