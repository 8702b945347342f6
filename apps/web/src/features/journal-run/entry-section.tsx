import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type Fact, FactList } from '../../ui/fact-list';
import { Section } from '../../ui/section';
import { type Column } from '../../ui/simple-table';
import { AccountCell, accountCellLook } from './account-cell';
import { type EntryRow, entryRowsOf, totalsOf } from './entry-rows';
import { LongTable } from './long-table';
import type { Preview } from './queries';
import { isStillToBook } from './run-states';

interface EntrySectionProps {
  preview: Preview;
  onBookedOn: (day: string | undefined) => void;
}

/** The entry as it would be booked (or was), per account and cost centre, beside the last period. */
export function EntrySection({ preview, onBookedOn }: EntrySectionProps) {
  const { t } = useTranslation();
  const { run, entry } = preview;
  const isToBook = isStillToBook(run);
  const mayProcess = useMayHere()('process', 'JournalRun');
  const facts: Fact[] = [
    {
      label: t('booking.payrollJournal'),
      value: entry.journal ? `${entry.journal.code} ${entry.journal.name}` : t('booking.noJournalChosen'),
    },
    {
      label: t('journalRun.bookedOn'),
      value:
        isToBook && mayProcess ? (
          <BookedOnField day={entry.bookedOn} onChange={onBookedOn} />
        ) : (
          date((isToBook ? null : run.bookedOn) ?? entry.bookedOn)
        ),
    },
    ...(entry.description ? [{ label: t('general.description'), value: entry.description }] : []),
  ];
  return (
    <Section
      title={t(isToBook ? 'journalRun.entryToBook' : 'journalRun.entry')}
      lead={preview.lines.length > 0 && t('journalRun.unfoldHint')}
    >
      <FactList facts={facts} />
      <EntryTable preview={preview} />
    </Section>
  );
}

function BookedOnField({ day, onChange }: { day: string; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation();
  return (
    <TextField
      type="date"
      // What is typed is a whole day only at the end; the entry follows then.
      defaultValue={day}
      key={day}
      onBlur={(event) => event.target.value !== day && onChange(event.target.value || undefined)}
      sx={{ maxWidth: 180 }}
      slotProps={{ htmlInput: { 'aria-label': t('journalRun.bookedOn') } }}
    />
  );
}

/** The accounts that are unfolded to the lines of Loket behind them. */
function useUnfolded(): { unfolded: ReadonlySet<string>; toggle: (account: string) => void } {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (account: string) =>
    setUnfolded((before) => new Set(before.has(account) ? [...before].filter((one) => one !== account) : [...before, account]));
  return { unfolded, toggle };
}

function EntryTable({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { unfolded, toggle } = useUnfolded();
  const rows = entryRowsOf(preview, unfolded);
  const hasLastPeriod = rows.some((row) => row.lastPeriodCents !== null);
  const hasDimensions = rows.some((row) => row.dimension !== '');
  const accountCell = (row: EntryRow) => (
    <AccountCell row={row} isUnfolded={row.sources > 0 ? unfolded.has(row.key) : undefined} onUnfold={() => toggle(row.key)} />
  );
  const columns: Column<EntryRow>[] = [
    { key: 'account', label: t('booking.account'), cell: accountCell },
    ...(hasDimensions ? [dimensionColumn(t('journalRun.costCentre'))] : []),
    {
      key: 'debit',
      label: t('journalRun.debit'),
      isNumeric: true,
      cell: (row) => <Figure row={row} cents={row.amountCents > 0 ? row.amountCents : null} />,
    },
    {
      key: 'credit',
      label: t('journalRun.credit'),
      isNumeric: true,
      cell: (row) => <Figure row={row} cents={row.amountCents < 0 ? -row.amountCents : null} />,
    },
    ...(hasLastPeriod ? lastPeriodColumns(t('journalRun.lastPeriod'), t('journalRun.sinceLastPeriod')) : []),
  ];
  const { debitCents, creditCents } = totalsOf(rows, preview.entry.lines);
  return (
    <Box sx={accountCellLook}>
      <LongTable
        label={t('journalRun.entry')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.key}
        totals={{ debit: amount(debitCents), credit: amount(creditCents) }}
      />
    </Box>
  );
}

const dimensionColumn = (label: string): Column<EntryRow> => ({
  key: 'dimension',
  label,
  onPhone: 'left_out',
  cell: (row) => row.dimension,
});

const lastPeriodColumns = (lastPeriod: string, since: string): Column<EntryRow>[] => [
  { key: 'lastPeriod', label: lastPeriod, isNumeric: true, onPhone: 'left_out', cell: (row) => amount(row.lastPeriodCents) },
  { key: 'since', label: since, isNumeric: true, onPhone: 'left_out', cell: (row) => amount(row.sinceLastPeriodCents) },
];

/** What an account is made of is set in, and lighter than the account's sum. */
function Figure({ row, cents }: { row: EntryRow; cents: number | null }) {
  const isPart = row.kind !== 'account' && row.kind !== 'unmapped';
  return (
    <Box component="span" sx={{ color: isPart ? 'text.secondary' : 'text.primary' }}>
      {amount(cents)}
    </Box>
  );
}
