import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, moment } from '../../i18n/format';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { JournalRun, JournalRunDetail } from './queries';
import { runAddress } from './run-address';
import { StateChip } from './state-chip';
import { StateSentence } from './state-sentence';

/** All versions of the payroll run's journal, oldest first: what each became, and whether Loket knows. */
export function ChainSection({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const columns: Column<JournalRun>[] = [
    {
      key: 'version',
      label: t('journalRun.version'),
      cell: (one) => <VersionCell one={one} isShown={one.journalRunId === run.journalRunId} />,
    },
    { key: 'offered', label: t('journalRun.offered'), isWideOnly: true, cell: (one) => moment(one.offeredAt) },
    { key: 'amount', label: t('journalRun.totalDebit'), isNumeric: true, isWideOnly: true, cell: (one) => amount(one.totalDebitCents) },
    { key: 'state', label: t('general.status'), cell: (one) => <StateCell one={one} /> },
    { key: 'voucher', label: t('journalRun.voucher'), cell: (one) => <VoucherCell one={one} /> },
    { key: 'report', label: t('journalRun.report'), isWideOnly: true, cell: (one) => t(`journalRun.reports.${one.reportState}`) },
  ];
  return (
    <Section title={t('journalRun.history')} lead={t('journalRun.historyText')}>
      <SimpleTable label={t('journalRun.history')} columns={columns} rows={run.chain} keyOf={(one) => one.journalRunId} />
    </Section>
  );
}

function VersionCell({ one, isShown }: { one: JournalRun; isShown: boolean }) {
  const { t } = useTranslation();
  const { portalId } = useAdministrationPlace();
  const name = one.revision === null ? t('journalRun.notRead') : t('journalRun.versionNumber', { revision: one.revision });
  if (isShown) return <Typography variant="body2">{t('journalRun.thisVersion', { name })}</Typography>;
  return (
    <Link component={RouterLink} to={runAddress(portalId, one)}>
      {name}
    </Link>
  );
}

function StateCell({ one }: { one: JournalRun }) {
  return (
    <>
      <StateChip state={one.state} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, maxWidth: 360 }}>
        <StateSentence run={one} />
      </Typography>
      {one.reversalReason && (
        <Typography variant="body2" color="textSecondary">
          {one.reversalReason}
        </Typography>
      )}
    </>
  );
}

function VoucherCell({ one }: { one: JournalRun }) {
  const place = useAdministrationPlace();
  if (one.voucherNumber === null) return null;
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {one.entryId === null ? (
        one.voucherNumber
      ) : (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${one.entryId}`}>
          {one.voucherNumber}
        </Link>
      )}
      {one.reversalVoucherNumber && <Box>{one.reversalVoucherNumber}</Box>}
    </Box>
  );
}
