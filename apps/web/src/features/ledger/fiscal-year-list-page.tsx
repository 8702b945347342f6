import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { EmptyState } from '../../ui/empty-state';
import { FormDialog } from '../../ui/form-dialog';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { createFiscalYear, type FiscalYear, type Period, type Place, setPeriodState, useFiscalYears, useLedgerChange } from './queries';

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
        may('create', 'Period') && (
          <Button variant="contained" onClick={() => setAdding(true)}>
            {t('ledger.newYear')}
          </Button>
        )
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

function YearPeriods({ place, year }: { place: Place; year: FiscalYear }) {
  const { t } = useTranslation();
  const mayClose = useMayHere()('close', 'Period');
  const change = useLedgerChange(place, setPeriodState(place));
  const label = (period: Period) => t(period.state === 'open' ? 'ledger.closePeriod' : 'ledger.openPeriod');
  const columns: Column<Period>[] = [
    {
      key: 'number',
      label: t('ledger.period'),
      cell: (period) => (period.kind === 'regular' ? period.number : t(`ledger.periodKinds.${period.kind}`)),
    },
    { key: 'dates', label: t('general.date'), cell: (period) => `${date(period.startsOn)} – ${date(period.endsOn)}` },
    {
      key: 'state',
      label: t('general.status'),
      isWideOnly: true,
      cell: (period) => (
        <Chip size="small" color={period.state === 'open' ? 'success' : 'default'} variant="outlined" label={t(`ledger.${period.state}`)} />
      ),
    },
    {
      key: 'action',
      label: t('general.actions'),
      cell: (period) => (
        <Button
          size="small"
          aria-label={`${label(period)} ${period.number}`}
          onClick={() => change.mutate({ periodId: period.periodId, state: period.state === 'open' ? 'closed' : 'open' })}
        >
          {label(period)}
        </Button>
      ),
    },
  ];
  return (
    <Stack spacing={1}>
      <Typography variant="h2">
        {year.year} – {t(`ledger.yearKinds.${year.periodKind}`)}
      </Typography>
      {change.error && <ProblemAlert error={change.error} />}
      <SimpleTable
        label={String(year.year)}
        columns={mayClose ? columns : columns.slice(0, -1)}
        rows={year.periods}
        keyOf={(period) => period.periodId}
      />
    </Stack>
  );
}

function FiscalYearCreateDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useLedgerChange(place, createFiscalYear(place));
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [periodKind, setPeriodKind] = useState<FiscalYear['periodKind']>('month');
  return (
    <FormDialog title={t('ledger.newYear')} onClose={onClose} onSubmit={() => create.mutateAsync({ year: Number(year), periodKind })}>
      <TextField label={t('ledger.year')} type="number" required autoFocus value={year} onChange={(event) => setYear(event.target.value)} />
      <TextField
        select
        label={t('ledger.kind')}
        value={periodKind}
        onChange={(event) => setPeriodKind(event.target.value as FiscalYear['periodKind'])}
      >
        <MenuItem value="month">{t('ledger.yearKinds.month')}</MenuItem>
        <MenuItem value="four_weekly">{t('ledger.yearKinds.four_weekly')}</MenuItem>
      </TextField>
    </FormDialog>
  );
}
