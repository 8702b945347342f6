import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { BookOnButton } from './book-on-button';
import type { Finding } from './queries';

/** The lawful ways out of a closed period: the next open one, or reopening it, each for whoever may. */
export function ClosedPeriodAction({ finding: { details } }: { finding: Finding }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const place = useAdministrationPlace();
  const { nextOpenOn, nextOpenYear, nextOpenPeriodNumber } = details;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {typeof nextOpenOn === 'string' && may('process', 'JournalRun') && (
        <BookOnButton
          day={nextOpenOn}
          label={t('journalRun.bookInNextOpen', { period: nextOpenPeriodNumber, year: nextOpenYear, day: date(nextOpenOn) })}
        />
      )}
      {may('update', 'Period') && (
        <Button
          component={RouterLink}
          to={`${administrationAddress(place)}/ledger/periods`}
          variant="outlined"
          size="small"
          color="inherit"
        >
          {t('journalRun.reopenPeriod')}
        </Button>
      )}
    </Stack>
  );
}
