import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../i18n/file-name';
import { period } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { openingWay } from '../../session/opening-way';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DocumentDialog } from '../../ui/document-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { type Payslip, usePayslipOpening } from './queries';

const shortestReason = 10;
const longestReason = 500;

/** Opens a payslip: at once for the employer's own people, for a reason for the firm's. Nothing where the person can't. */
export function OpenButton({ payslip }: { payslip: Payslip }) {
  const { t } = useTranslation();
  const way = openingWay(useMayHere(), payslip.state === 'ready');
  const needsReason = way === 'for_reason';
  const [isAsked, setAsked] = useState(false);
  const opening = usePayslipOpening(useAdministrationPlace(), payslip.payslipId);
  const close = () => {
    setAsked(false);
    opening.reset();
  };
  const start = () => {
    setAsked(true);
    if (!needsReason) opening.mutate(undefined);
  };
  if (way === null) return null;
  const name = `${payslip.employeeName ?? t('payslip.unknownEmployee')}, ${period(payslip.year, payslip.periodNumber, payslip.periodKind)}`;
  return (
    <>
      <Button size="small" variant="outlined" aria-label={`${t('general.open')}: ${name}`} onClick={start}>
        {t('general.open')}
      </Button>
      {isAsked && needsReason && !opening.data && (
        <ConfirmDialog
          title={t('document.openReason')}
          confirmLabel={t('general.open')}
          reason={{ label: t('general.reason'), minimum: shortestReason, maximum: longestReason }}
          error={opening.error}
          isBusy={opening.isPending}
          onConfirm={(reason) => opening.mutate(reason)}
          onClose={close}
        >
          <Typography>{name}</Typography>
          <Typography color="textSecondary">{t('document.openReasonText')}</Typography>
        </ConfirmDialog>
      )}
      {isAsked && (!needsReason || opening.data) && (
        <DocumentDialog
          title={name}
          fileName={fileNameOf('payslip', payslip, endingOf(payslip))}
          file={opening.data}
          error={opening.error}
          onClose={close}
        />
      )}
    </>
  );
}

/** Of all payslips of a period, by the employee's number. */
const endingOf = ({ employeeNumber }: Payslip): string => (employeeNumber === null ? '.pdf' : `-${employeeNumber}.pdf`);
