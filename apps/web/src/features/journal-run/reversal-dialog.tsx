import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, date } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type JournalRunDetail, type ReversalPlan, useReversal, useReversalPlan } from './queries';

type Planned = ReversalPlan['entries'][number];

const longestReason = 255;

/** [Terugdraaien]: first what it would do, then why it is done. */
export function ReversalDialog({ run, onClose }: { run: JournalRunDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const [bookedOn, setBookedOn] = useState('');
  const plan = useReversalPlan(place, run.journalRunId, bookedOn || undefined);
  const reverse = useReversal(place, run.journalRunId);
  const isForbidden = plan.data?.entries.some((entry) => entry.problem !== null) ?? true;
  return (
    <ConfirmDialog
      title={t('journalRun.reverseTitle')}
      confirmLabel={t('journalRun.reverse')}
      reason={{ label: t('journalRun.reverseReason'), minimum: 1, maximum: longestReason }}
      error={reverse.error}
      isBusy={reverse.isPending || isForbidden}
      isDangerous
      onConfirm={(reason) => reverse.mutate({ rowVersion: run.rowVersion, reason, ...(bookedOn && { bookedOn }) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <QueryView query={plan}>{(shown) => <Consequences plan={shown} />}</QueryView>
      <TextField
        type="date"
        label={t('journalRun.reverseOn')}
        value={bookedOn}
        onChange={(event) => setBookedOn(event.target.value)}
        helperText={t('journalRun.reverseOnText')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </ConfirmDialog>
  );
}

function Consequences({ plan }: { plan: ReversalPlan }) {
  const { t } = useTranslation();
  const columns: Column<Planned>[] = [
    { key: 'voucher', label: t('journalRun.voucher'), cell: (entry) => entry.voucherNumber },
    { key: 'amount', label: t('journalRun.totalDebit'), isNumeric: true, cell: (entry) => amount(entry.totalDebitCents) },
    { key: 'day', label: t('journalRun.reversedOn'), cell: (entry) => date(entry.reversalBookedOn) },
  ];
  return (
    <Stack spacing={1.5}>
      <Typography>{t('journalRun.reverseText', { count: plan.entries.length })}</Typography>
      <SimpleTable label={t('journalRun.reverseTitle')} columns={columns} rows={plan.entries} keyOf={(entry) => entry.entryId} />
      {plan.entries.map(
        ({ problem, entryId }) =>
          problem && (
            <Alert key={entryId} severity="error">
              <AlertTitle>{problem.title}</AlertTitle>
              {problem.remedy}
            </Alert>
          ),
      )}
      <Typography>
        {t('journalRun.payslipsStay', { count: plan.payslipCount })}{' '}
        {t('journalRun.declarationsStay', { count: plan.wageDeclarationCount })}
      </Typography>
    </Stack>
  );
}
