import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { amount, date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { LongTable } from './long-table';
import type { CorrectionMode } from './queries';

type Correction = components['schemas']['CorrectionDto'];
type Line = components['schemas']['CorrectionLineDto'];

interface CorrectionSectionProps {
  correction: Correction;
  onChoose: (mode: CorrectionMode) => void;
}

/** What is in the books, what the new version says, and how the one becomes the other: per account, cost centre, cost unit and period. */
export function CorrectionSection({ correction, onChoose }: CorrectionSectionProps) {
  const { t } = useTranslation();
  const may = useMayHere();
  const periods = new Set(correction.lines.map(({ belongsOn }) => belongsOn));
  const columns: Column<Line>[] = [
    { key: 'account', label: t('booking.account'), cell: (line) => <PlaceCell line={line} isPeriodTold={periods.size > 1} /> },
    { key: 'booked', label: t('journalRun.booked'), isNumeric: true, onPhone: 'below', cell: (line) => amount(line.bookedCents) },
    { key: 'new', label: t('journalRun.new'), isNumeric: true, cell: (line) => amount(line.newCents) },
    { key: 'difference', label: t('journalRun.difference'), isNumeric: true, cell: (line) => amount(line.differenceCents) },
  ];
  return (
    <Section title={t('journalRun.correction')} lead={t('journalRun.correctionOf', { vouchers: correction.vouchers.join(', ') })}>
      {may('process', 'JournalRun') ? (
        <RadioGroup
          aria-label={t('journalRun.correctionMode')}
          value={correction.mode}
          onChange={(_, mode) => onChoose(mode as CorrectionMode)}
        >
          <FormControlLabel value="difference" control={<Radio />} label={t('journalRun.modes.difference')} />
          <FormControlLabel value="reverse_and_book" control={<Radio />} label={t('journalRun.modes.reverse_and_book')} />
        </RadioGroup>
      ) : (
        <Typography>{t(`journalRun.modes.${correction.mode}`)}</Typography>
      )}
      <LongTable label={t('journalRun.correction')} columns={columns} rows={correction.lines} keyOf={keyOf} />
    </Section>
  );
}

const keyOf = ({ belongsOn, account, costCentre, costUnit }: Line): string =>
  [belongsOn, account.code, costCentre?.code, costUnit?.code].join('/');

function PlaceCell({ line: { account, costCentre, costUnit, belongsOn }, isPeriodTold }: { line: Line; isPeriodTold: boolean }) {
  const { t } = useTranslation();
  const dimensions = [costCentre, costUnit].flatMap((each) => (each ? [`${each.code} ${each.name}`] : []));
  const below = [...dimensions, ...(isPeriodTold ? [t('journalRun.periodUpTo', { day: date(belongsOn) })] : [])];
  return (
    <>
      {account.code} {account.name}
      {below.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {below.join(' · ')}
        </Typography>
      )}
    </>
  );
}
