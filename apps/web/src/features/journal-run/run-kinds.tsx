import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { JournalRun } from './queries';

/** What kind of run it is: a correction, pushed by the payroll office, booked by itself. An ordinary first run says nothing. */
export function RunKinds({ run, isOrdinaryTold = true }: { run: JournalRun; isOrdinaryTold?: boolean }) {
  const { t } = useTranslation();
  const kinds = kindsOf(run);
  if (kinds.length === 0) return isOrdinaryTold ? <>{t('journalRun.kinds.ordinary')}</> : null;
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {kinds.map((kind) => (
        <Chip
          key={kind}
          size="small"
          color={kind === 'correction' || kind === 'duplicate' ? 'secondary' : 'default'}
          label={t(`journalRun.kinds.${kind}`, { revision: run.revision })}
        />
      ))}
    </Stack>
  );
}

const kindsOf = (run: JournalRun): string[] =>
  [
    run.isCorrection && 'correction',
    run.revision !== null && run.revision > 1 && !run.isCorrection && 'version',
    run.possibleDuplicateOf !== null && 'duplicate',
    run.isBookedAutomatically && 'automatic',
    run.channel === 'push' && 'pushed',
  ].filter((kind) => kind !== false);
