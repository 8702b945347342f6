import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { lookBackYear } from '../../ui/look-back-year';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ReplayView } from '../../ui/replay-view';
import { type Proposed, useReplay } from './queries';

/** "What would this have done to 2026?", as soon as there is something to propose. */
export function ReplaySection({ proposed }: { proposed: Proposed | null }) {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(lookBackYear);
  const replay = useReplay(useAdministrationPlace(), year, proposed);
  if (!proposed) return null;
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Typography variant="subtitle1" component="h2">
        {t('booking.replayTitle', { year })}
      </Typography>
      <ChoiceField
        label={t('booking.replayYear')}
        value={String(year)}
        choices={[thisYear, thisYear - 1].map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(chosen) => setYear(Number(chosen))}
        maxWidth={160}
      />
      <QueryView query={replay}>{(replayed) => <ReplayView replay={replayed} />}</QueryView>
    </Box>
  );
}
