import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { date, period } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { useAdministrationPlace } from '../../ui/place';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { OpenButton } from './open-button';
import type { Payslip } from './queries';
import { WaitingAlert } from './waiting-alert';

/** What is known of payslips without opening them. */
export function PayslipTable({ payslips }: { payslips: readonly Payslip[] }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const mayOpen = may('read', 'PayslipDocument') || may('open', 'PayslipDocument');
  const columns: Column<Payslip>[] = [
    { key: 'number', label: t('payslip.number'), cell: (payslip) => payslip.employeeNumber },
    { key: 'employee', label: t('payslip.employee'), cell: (payslip) => <EmployeeCell payslip={payslip} /> },
    { key: 'period', label: t('payslip.period'), cell: (one) => period(one.year, one.periodNumber, one.periodKind) },
    { key: 'state', label: t('general.status'), cell: (payslip) => <StateCell payslip={payslip} /> },
    { key: 'released', label: t('payslip.availableOn'), cell: (payslip) => <ReleaseCell payslip={payslip} /> },
    ...(mayOpen
      ? [{ key: 'open', label: t('general.actions'), cell: (payslip: Payslip) => payslip.hasDocument && <OpenButton payslip={payslip} /> }]
      : []),
  ];
  return <ResponsiveTable label={t('navigation.payslips')} columns={columns} rows={payslips} keyOf={(payslip) => payslip.payslipId} />;
}

function EmployeeCell({ payslip: { employeeName, numberOfPayslips } }: { payslip: Payslip }) {
  const { t } = useTranslation();
  return (
    <>
      {employeeName ?? t('payslip.unknownEmployee')}
      {numberOfPayslips !== null && numberOfPayslips > 1 && (
        <Typography variant="body2" color="textSecondary">
          {t('payslip.severalInOne', { count: numberOfPayslips })}
        </Typography>
      )}
    </>
  );
}

const colours = { ready: 'success', waiting: 'secondary', withdrawn: 'default' } as const;

function StateCell({ payslip }: { payslip: Payslip }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  const { waiting, employeeNumber } = payslip;
  return (
    <>
      <Chip size="small" variant="outlined" color={colours[payslip.state]} label={t(`payslip.states.${payslip.state}`)} />
      {waiting && <WaitingAlert {...{ place, may, employeeNumber, waiting }} />}
    </>
  );
}

function ReleaseCell({ payslip: { availableOn, isReleased, notifiedAt, state } }: { payslip: Payslip }) {
  const { t } = useTranslation();
  if (state !== 'ready') return <>–</>;
  if (availableOn === null) return <>{t('payslip.noDate')}</>;
  return (
    <>
      {date(availableOn)}
      <Typography variant="body2" color="textSecondary">
        {notifiedAt ? t('payslip.notified') : isReleased ? t('payslip.released') : t('payslip.notYet')}
      </Typography>
    </>
  );
}
