import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import type { Sorting } from '../../ui/list-order';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { EmployeeActions } from './employee-actions';
import type { Employee } from './queries';

interface EmployeeTableProps {
  employees: readonly Employee[];
  sorting: Sorting;
  /** Undefined for who may not. */
  onInvite: ((employee: Employee) => void) | undefined;
  isSelected: (employee: Employee) => boolean;
  onSelect: (employee: Employee, isSelected: boolean) => void;
}

/** One row an employee: who it is, whether somebody reads its payslips, what asks for a look. */
export function EmployeeTable({ employees, sorting, onInvite, isSelected, onSelect }: EmployeeTableProps) {
  const { t } = useTranslation();
  const may = useMayHere();
  const hasActions = onInvite !== undefined || may('update', 'Employee');
  const selection: Column<Employee> = {
    key: 'selection',
    label: t('employee.selection'),
    cell: (employee) =>
      employee.access !== 'linked' && (
        <Checkbox
          size="small"
          checked={isSelected(employee)}
          onChange={(_, isChecked) => onSelect(employee, isChecked)}
          slotProps={{ input: { 'aria-label': t('employee.select', { name: employee.name }) } }}
        />
      ),
  };
  const columns: Column<Employee>[] = [
    ...(onInvite ? [selection] : []),
    { key: 'number', label: t('employee.number'), sort: 'number', cell: (employee) => employee.employeeNumber },
    { key: 'name', label: t('general.name'), sort: 'name', cell: (employee) => <NameCell employee={employee} /> },
    { key: 'service', label: t('employee.service'), cell: serviceOf },
    { key: 'access', label: t('employee.access'), cell: (employee) => <AccessCell employee={employee} /> },
    { key: 'payslips', label: t('navigation.payslips'), cell: (employee) => <PayslipLink employee={employee} /> },
    ...(hasActions
      ? [{ key: 'actions', label: t('general.actions'), cell: (one: Employee) => <EmployeeActions employee={one} onInvite={onInvite} /> }]
      : []),
  ];
  return (
    <ResponsiveTable
      label={t('navigation.employees')}
      columns={columns}
      rows={employees}
      keyOf={({ employeeId }) => employeeId}
      sorting={sorting}
    />
  );
}

/** From when until when; of several employments the first start and the last end. */
function serviceOf({ employments }: Employee): string {
  const starts = employments.map(({ startsOn }) => startsOn).filter((day) => day !== null);
  const ends = employments.map(({ endsOn }) => endsOn);
  const first = [...starts].sort()[0];
  const last = ends.some((day) => day === null) ? undefined : [...ends].sort().at(-1);
  if (first === undefined) return '';
  return last ? `${date(first)} – ${date(last)}` : date(first);
}

function NameCell({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const mayConfirm = useMayHere()('update', 'Employee');
  return (
    <>
      {employee.name} {!employee.isInService && <Chip size="small" label={t('employee.left')} />}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {employee.email ?? t('employee.noEmail')}
      </Typography>
      {employee.identityDoubtCode !== null && (
        <Alert severity="warning" role="none" sx={{ mt: 0.5, py: 0 }}>
          {t('employee.identityDoubt')} {!mayConfirm && t('employee.identityDoubtElsewhere')}
        </Alert>
      )}
      {employee.isEmailChanged && (
        <Alert severity="info" role="none" sx={{ mt: 0.5, py: 0 }}>
          {t('employee.emailChanged')}
        </Alert>
      )}
    </>
  );
}

const colours = { linked: 'success', invited: 'primary', none: 'default' } as const;

function AccessCell({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const { access, linkedAt, invitedAt } = employee;
  const since = access === 'linked' ? linkedAt : access === 'invited' ? invitedAt : null;
  return (
    <>
      <Chip size="small" variant="outlined" color={colours[access]} label={t(`employee.accesses.${access}`)} />
      {since && (
        <Typography variant="body2" color="textSecondary">
          {date(since)}
        </Typography>
      )}
      {employee.consentedAt && (
        <Typography variant="body2" color="textSecondary">
          {t('employee.consented', { date: date(employee.consentedAt) })}
        </Typography>
      )}
    </>
  );
}

function PayslipLink({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  return (
    <Link
      component={RouterLink}
      to={`${administrationAddress(place)}/payslips?employee=${employee.employeeId}`}
      aria-label={t('employee.payslipsOf', { name: employee.name })}
    >
      {t('navigation.payslips')}
    </Link>
  );
}
