import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date, period } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { OpenButton } from './open-button';
import type { Payslip } from './queries';

/** What is known of payslips without opening them. */
export function PayslipTable({ payslips }: { payslips: readonly Payslip[] }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const mayOpen = may('read', 'PayslipDocument') || may('open', 'PayslipDocument');
  const columns: Column<Payslip>[] = [
    { key: 'number', label: t('payslip.number'), isWideOnly: true, cell: (payslip) => payslip.employeeNumber },
    { key: 'employee', label: t('payslip.employee'), cell: (payslip) => <EmployeeCell payslip={payslip} /> },
    { key: 'period', label: t('payslip.period'), cell: (one) => period(one.year, one.periodNumber, one.periodKind) },
    { key: 'state', label: t('general.status'), cell: (payslip) => <StateCell payslip={payslip} /> },
    { key: 'released', label: t('payslip.availableOn'), isWideOnly: true, cell: (payslip) => <ReleaseCell payslip={payslip} /> },
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
  return (
    <>
      <Chip size="small" variant="outlined" color={colours[payslip.state]} label={t(`payslip.states.${payslip.state}`)} />
      {payslip.waiting && <Waiting payslip={payslip} waiting={payslip.waiting} />}
    </>
  );
}

/** Why it waits, what helps, and the way there. */
function Waiting({ payslip, waiting }: { payslip: Payslip; waiting: NonNullable<Payslip['waiting']> }) {
  const { t } = useTranslation();
  const address = administrationAddress(useAdministrationPlace());
  const may = useMayHere();
  const isDoubt = waiting.code === 'payslip.identity_doubt';
  const to = isDoubt ? `${address}/employees?search=${payslip.employeeNumber ?? ''}` : `${address}/loket-service`;
  const isThere = isDoubt ? may('read', 'Employee') : may('fetch', 'Fetch');
  return (
    <Alert severity="warning" role="none" data-code={waiting.code} sx={{ mt: 0.5, maxWidth: 460 }}>
      <AlertTitle>{waiting.title}</AlertTitle>
      {waiting.remedy}{' '}
      {isThere && (
        <Button
          component={RouterLink}
          to={to}
          size="small"
          color="inherit"
          variant="outlined"
          sx={{ mt: 0.5, display: 'flex', width: 'fit-content' }}
        >
          {t(isDoubt ? 'payslip.toEmployee' : 'payslip.toLoketService')}
        </Button>
      )}
    </Alert>
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
