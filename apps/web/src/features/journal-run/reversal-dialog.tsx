import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, date, declaredPeriod, euros } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { ReadAnew } from './deed-problem';
import { type JournalRunDetail, type ReversalPlan, useReversal, useReversalPlan } from './queries';

type Planned = ReversalPlan['entries'][number];

const longestReason = 255;

/** The way to it from a finding that proposes it. */
export function ReversalButton({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" size="small" color="inherit" onClick={() => setOpen(true)}>
        {t('journalRun.reverse')}
      </Button>
      {isOpen && <ReversalDialog run={run} onClose={() => setOpen(false)} />}
    </>
  );
}

/** [Terugdraaien]: first what it would do, then why it is done. */
export function ReversalDialog({ run, onClose }: { run: JournalRunDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const [bookedOn, setBookedOn] = useState('');
  const [withdrawsPayslips, setWithdrawsPayslips] = useState(false);
  const plan = useReversalPlan(place, run.journalRunId, bookedOn || undefined);
  const reverse = useReversal(place, run.journalRunId);
  const isForbidden = plan.data?.entries.some((entry) => entry.problem !== null) ?? true;
  return (
    <ConfirmDialog
      title={t('journalRun.reverseTitle')}
      confirmLabel={t('journalRun.reverse')}
      reason={{ label: t('journalRun.reverseReason'), minimum: 1, maximum: longestReason }}
      error={reverse.error}
      isBusy={reverse.isPending}
      isBarred={isForbidden}
      isDangerous
      onConfirm={(reason) =>
        plan.data &&
        reverse.mutate(
          { rowVersion: plan.data.rowVersion, reason, withdrawsPayslips, ...(bookedOn && { bookedOn }) },
          { onSuccess: onClose, onError: () => void plan.refetch() },
        )
      }
      onClose={onClose}
    >
      <QueryView query={plan}>
        {(shown) => (
          <>
            <Consequences plan={shown} onBookedOn={setBookedOn} />
            {shown.payslipCount > 0 && (
              <WithdrawalChoice count={shown.payslipCount} isChosen={withdrawsPayslips} onChoose={setWithdrawsPayslips} />
            )}
          </>
        )}
      </QueryView>
      <TextField
        type="date"
        label={t('journalRun.reverseOn')}
        value={bookedOn}
        onChange={(event) => setBookedOn(event.target.value)}
        helperText={t('journalRun.reverseOnText')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {reverse.error && <ReadAnew error={reverse.error} />}
    </ConfirmDialog>
  );
}

interface WithdrawalChoiceProps {
  count: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** Whether the payslips of the run go with it. */
function WithdrawalChoice({ count, isChosen, onChoose }: WithdrawalChoiceProps) {
  const { t } = useTranslation();
  return (
    <FormControlLabel
      control={<Checkbox checked={isChosen} onChange={(_, isChecked) => onChoose(isChecked)} />}
      label={t('journalRun.withdrawPayslips', { count })}
    />
  );
}

function Consequences({ plan, onBookedOn }: { plan: ReversalPlan; onBookedOn: (day: string) => void }) {
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
      {plan.entries.map((entry) => (
        <Obstacle key={entry.entryId} entry={entry} onBookedOn={onBookedOn} />
      ))}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        <Typography component="li">
          {t('journalRun.payslipsHang', { count: plan.payslipCount })}
          {plan.openedPayslipCount > 0 && ` ${t('journalRun.payslipsOpened', { count: plan.openedPayslipCount })}`}
        </Typography>
        {plan.withdrawnPayslipCount > 0 && (
          <Typography component="li">{t('journalRun.payslipsWithdrawn', { count: plan.withdrawnPayslipCount })}</Typography>
        )}
        <Typography component="li">
          {t('journalRun.declarationsStay', { count: plan.wageDeclarationCount })}
          {plan.settledWageDeclarationCount > 0 && ` ${t('journalRun.declarationsSettled', { count: plan.settledWageDeclarationCount })}`}
        </Typography>
        {plan.wagePaymentCount > 0 && (
          <Typography component="li">
            {t('journalRun.paymentsStay', { count: plan.wagePaymentCount, amount: euros(plan.wagePaidCents) })}
          </Typography>
        )}
        {plan.reconciledMonths.map((month) => (
          <Typography component="li" key={month.startsOn}>
            {t('journalRun.differenceChanges', {
              period: declaredPeriod({ ...month, number: month.periodNumber }),
              amount: euros(month.changeCents),
            })}
          </Typography>
        ))}
      </Box>
    </Stack>
  );
}

/** Why an entry can't be countered on its day, and the lawful way out. */
function Obstacle({ entry, onBookedOn }: { entry: Planned; onBookedOn: (day: string) => void }) {
  const { t } = useTranslation();
  const { problem, nextOpenOn } = entry;
  if (!problem) return null;
  return (
    <Alert severity="error">
      <AlertTitle>{problem.title}</AlertTitle>
      {problem.remedy}
      {nextOpenOn !== null && (
        <Box sx={{ mt: 1 }}>
          <Button variant="outlined" size="small" color="inherit" onClick={() => onBookedOn(nextOpenOn)}>
            {t('journalRun.reverseOnDay', { day: date(nextOpenOn) })}
          </Button>
        </Box>
      )}
    </Alert>
  );
}
