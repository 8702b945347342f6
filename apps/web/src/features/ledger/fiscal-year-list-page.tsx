import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FormDialog } from '../../ui/form-dialog';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { MarkedField } from '../../ui/refused-fields';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { DayField } from './day-field';
import { PeriodHistoryDialog } from './period-history-dialog';
import { PeriodStateDialog } from './period-state-dialog';
import { createFiscalYear, type FiscalYear, ledgerPath, type Period, type Place, useFiscalYears, useLedgerChange } from './queries';
import { YearEndDialog } from './year-end-dialog';

/** Fiscal years with their periods; nothing is booked in a closed one. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const years = useFiscalYears(place);
  const may = useMayHere();
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={t('navigation.periods')}
      actions={
        <>
          <DownloadButton path={ledgerPath(place, 'fiscal-years')} />
          {may('create', 'Period') && (
            <Button variant="contained" onClick={() => setAdding(true)}>
              {t('ledger.newYear')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={years}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          ) : (
            <Stack spacing={3}>
              {items.map((year) => (
                <YearPeriods key={year.fiscalYearId} place={place} year={year} />
              ))}
            </Stack>
          )
        }
      </QueryView>
      {isAdding && <FiscalYearCreateDialog place={place} onClose={() => setAdding(false)} />}
    </Page>
  );
}

type Shown = { dialog: 'state' | 'history'; period: Period } | { dialog: 'year_end' } | undefined;

function YearPeriods({ place, year }: { place: Place; year: FiscalYear }) {
  const { t } = useTranslation();
  const [shown, show] = useState<Shown>();
  const close = () => show(undefined);
  const columns = usePeriodColumns((dialog, period) => show({ dialog, period }));
  return (
    <Stack spacing={1}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h2">
          {year.year} – {t(`ledger.yearKinds.${year.periodKind}`)}
        </Typography>
        <Button onClick={() => show({ dialog: 'year_end' })}>{t('ledger.yearEnd')}</Button>
      </Box>
      <SimpleTable label={String(year.year)} columns={columns} rows={year.periods} keyOf={(period) => period.periodId} />
      {shown?.dialog === 'state' && <PeriodStateDialog place={place} period={shown.period} year={year.year} onClose={close} />}
      {shown?.dialog === 'history' && <PeriodHistoryDialog place={place} period={shown.period} year={year.year} onClose={close} />}
      {shown?.dialog === 'year_end' && <YearEndDialog place={place} year={year} onClose={close} />}
    </Stack>
  );
}

function usePeriodColumns(onShow: (dialog: 'state' | 'history', period: Period) => void): Column<Period>[] {
  const { t } = useTranslation();
  const mayClose = useMayHere()('close', 'Period');
  const label = (period: Period) => t(period.state === 'open' ? 'ledger.closePeriod' : 'ledger.openPeriod');
  return [
    {
      key: 'number',
      label: t('ledger.period'),
      cell: (period) => (period.kind === 'regular' ? period.number : t(`ledger.periodKinds.${period.kind}`)),
    },
    { key: 'dates', label: t('general.date'), cell: (period) => `${date(period.startsOn)} – ${date(period.endsOn)}` },
    {
      key: 'state',
      label: t('general.status'),
      onPhone: 'below',
      cell: (period) => (
        <Chip
          size="small"
          color={period.state === 'open' ? 'success' : 'default'}
          variant="outlined"
          label={t(`ledger.periodStates.${period.state}`)}
        />
      ),
    },
    {
      key: 'action',
      label: t('general.actions'),
      cell: (period) => (
        <>
          {mayClose && (
            <Button size="small" aria-label={`${label(period)} ${period.number}`} onClick={() => onShow('state', period)}>
              {label(period)}
            </Button>
          )}
          {period.changedBy !== null && (
            <Button size="small" aria-label={`${t('ledger.history')} ${period.number}`} onClick={() => onShow('history', period)}>
              {t('ledger.history')}
            </Button>
          )}
        </>
      ),
    },
  ];
}

function FiscalYearCreateDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useLedgerChange(place, createFiscalYear(place));
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [periodKind, setPeriodKind] = useState<FiscalYear['periodKind']>('month');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const send = () => create.mutateAsync({ year: Number(year), periodKind, startsOn: startsOn || undefined, endsOn: endsOn || undefined });
  return (
    <FormDialog title={t('ledger.newYear')} onClose={onClose} onSubmit={send}>
      <MarkedField
        apiName="year"
        label={t('ledger.year')}
        type="number"
        required
        autoFocus
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <ChoiceField
        label={t('ledger.kind')}
        value={periodKind}
        choices={(['month', 'four_weekly'] as const).map((kind) => ({ value: kind, label: t(`ledger.yearKinds.${kind}`) }))}
        onChange={setPeriodKind}
      />
      <DayField label={t('ledger.startsOn')} value={startsOn} onChange={setStartsOn} />
      <DayField label={t('ledger.endsOn')} value={endsOn} onChange={setEndsOn} helperText={t('ledger.yearDatesText')} />
    </FormDialog>
  );
}
