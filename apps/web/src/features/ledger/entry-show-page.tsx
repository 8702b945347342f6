import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import type { components } from '../../api/schema.generated';
import { amount, date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { EntryHistory } from './entry-history';
import { EntryReversalDialog } from './entry-reversal-dialog';
import { type Place, useEntry } from './queries';

type Line = components['schemas']['JournalLineDto'];

/** One entry with its lines, its history, and what it reverses or is reversed by. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const { entryId = '' } = useParams();
  const entry = useEntry(place, entryId);
  const mayReverse = useMayHere()('reverse', 'JournalEntry');
  const [isReversing, setReversing] = useState(false);
  const columns = useLineColumns(place, entry.data?.year);
  return (
    <QueryView query={entry}>
      {(shown) => (
        <Page
          title={t('ledger.entryTitle', { voucher: shown.voucherNumber })}
          lead={`${date(shown.bookedOn)} · ${t('ledger.period')} ${shown.periodNumber}, ${shown.year} · ${shown.description}`}
          actions={
            mayReverse &&
            shown.sourceKind === 'manual' &&
            shown.reversedByEntryId === null && (
              <Button variant="outlined" onClick={() => setReversing(true)}>
                {t('ledger.reverse')}
              </Button>
            )
          }
        >
          {shown.reversedByVoucherNumber && (
            <Alert severity="warning">{t('ledger.reversedBy', { voucher: shown.reversedByVoucherNumber })}</Alert>
          )}
          <SimpleTable label={t('ledger.lines')} columns={columns} rows={shown.lines} keyOf={(line) => String(line.lineNumber)} />
          <EntryHistory place={place} entry={shown} />
          {isReversing && <EntryReversalDialog place={place} entry={shown} onClose={() => setReversing(false)} />}
        </Page>
      )}
    </QueryView>
  );
}

function useLineColumns(place: Place, year: number | undefined): Column<Line>[] {
  const { t } = useTranslation();
  const dimension = (code: string | null, name: string | null) => (code === null ? '' : `${code} ${name ?? ''}`);
  return [
    {
      key: 'account',
      label: t('ledger.account'),
      cell: (line) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/accounts/${line.accountId}?year=${year ?? ''}`}>
          {line.accountCode} {line.accountName}
        </Link>
      ),
    },
    { key: 'description', label: t('general.description'), onPhone: 'below', cell: (line) => line.description },
    {
      key: 'costCentre',
      label: t('ledger.costCentre'),
      onPhone: 'below',
      cell: (line) => dimension(line.costCentreCode, line.costCentreName),
    },
    { key: 'costUnit', label: t('ledger.costUnit'), onPhone: 'below', cell: (line) => dimension(line.costUnitCode, line.costUnitName) },
    { key: 'debit', label: t('ledger.debit'), isNumeric: true, cell: (line) => (line.amountCents > 0 ? amount(line.amountCents) : '') },
    { key: 'credit', label: t('ledger.credit'), isNumeric: true, cell: (line) => (line.amountCents < 0 ? amount(-line.amountCents) : '') },
  ];
}
