import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.generated';
import { amount, euros, period } from '../i18n/format';
import { type Column, SimpleTable } from './simple-table';

export type MappingReplay = components['schemas']['MappingReplayDto'];
type Shift = components['schemas']['ShiftDto'];

/** What a mapping would have done to a year: per month and account what would stand elsewhere. */
export function ReplayView({ replay }: { replay: MappingReplay }) {
  const { t } = useTranslation();
  const { year, months, movedCents, isCutOff } = replay;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Alert severity={months.length === 0 ? 'success' : 'info'}>
        {months.length === 0 ? t('booking.replayNothing', { year }) : t('booking.replaySum', { amount: euros(movedCents) })}
      </Alert>
      {isCutOff && <Alert severity="warning">{t('booking.replayCutOff')}</Alert>}
      {months.map(({ month, shifts }) => (
        <MonthShifts key={month} name={monthName(month)} shifts={shifts} />
      ))}
    </Box>
  );
}

function MonthShifts({ name, shifts }: { name: string; shifts: Shift[] }) {
  const { t } = useTranslation();
  const columns: Column<Shift>[] = [
    { key: 'account', label: t('booking.account'), cell: (shift) => placeOf(shift) || t('booking.replayNowhere') },
    { key: 'booked', label: t('booking.replayBooked'), isNumeric: true, onPhone: 'below', cell: (shift) => amount(shift.bookedCents) },
    { key: 'new', label: t('booking.replayNew'), isNumeric: true, onPhone: 'below', cell: (shift) => amount(shift.newCents) },
    { key: 'shift', label: t('booking.replayShift'), isNumeric: true, cell: (shift) => amount(shift.shiftCents) },
  ];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
        {name}
      </Typography>
      <SimpleTable label={name} columns={columns} rows={shifts} keyOf={(shift) => placeOf(shift)} />
    </Box>
  );
}

const placeOf = ({ account, costCentre, costUnit }: Shift): string =>
  [account && `${account.code} ${account.name}`, costCentre?.code, costUnit?.code].filter(Boolean).join(' · ');

function monthName(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return period(year, number, 'month');
}
