import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { components } from '../../api/schema.generated';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type Fact, FactList } from '../../ui/fact-list';
import { administrationAddress } from '../../ui/place';
import { Section } from '../../ui/section';
import { type Place, useRunOfEntry } from './queries';

type Entry = components['schemas']['JournalEntryDto'];

/** Where an entry comes from, who booked it and when, whether Loket knows, and what undoes it. */
export function EntryHistory({ place, entry }: { place: Place; entry: Entry }) {
  const { t } = useTranslation();
  const mayReadRuns = useMayHere()('read', 'JournalRun');
  const run = useRunOfEntry(place, entry.voucherNumber, mayReadRuns && entry.sourceKind !== 'manual').data;
  const address = administrationAddress(place);
  const person = entry.createdBy === null ? t('ledger.automatically') : (entry.createdByName ?? t('ledger.unknownPerson'));
  const toEntry = (entryId: string, words: string) => (
    <Link component={RouterLink} to={`${address}/ledger/entries/${entryId}`}>
      {words}
    </Link>
  );
  const facts: Fact[] = [
    { label: t('ledger.kind'), value: t(`ledger.sources.${entry.sourceKind}`) },
    { label: t('ledger.bookedBy'), value: person },
    { label: t('ledger.bookedAt'), value: moment(entry.createdAt) },
  ];
  if (run) {
    facts.push({
      label: t('ledger.sources.journal_run'),
      value: (
        <Link component={RouterLink} to={`${address}/journal-runs/${run.journalRunId}`}>
          {t('ledger.sourceRun')}
        </Link>
      ),
    });
    facts.push({ label: t('ledger.reported'), value: t(`ledger.reportStates.${run.reportState}`) });
  }
  if (entry.reversesEntryId) facts.push({ label: t('ledger.reverses'), value: toEntry(entry.reversesEntryId, t('general.open')) });
  if (entry.reversedByEntryId && entry.reversedByVoucherNumber)
    facts.push({
      label: t('general.status'),
      value: toEntry(entry.reversedByEntryId, t('ledger.reversedBy', { voucher: entry.reversedByVoucherNumber })),
    });
  return (
    <Section title={t('ledger.history')}>
      <FactList facts={facts} />
    </Section>
  );
}
