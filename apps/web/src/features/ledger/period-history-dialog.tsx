import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { QueryView } from '../../ui/query-view';
import { type Period, type Place, usePeriodHistory } from './queries';

/** When, by whom and why a period was closed and opened. */
export function PeriodHistoryDialog({ place, period, year, onClose }: { place: Place; period: Period; year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const history = usePeriodHistory(place, period.periodId);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="period-history">
      <DialogTitle id="period-history">{t('ledger.periodHistory', { number: period.number, year })}</DialogTitle>
      <DialogContent>
        <QueryView query={history}>
          {({ items }) =>
            items.length === 0 ? (
              <Typography>{t('ledger.neverChanged')}</Typography>
            ) : (
              <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {items.map((change) => (
                  <li key={change.periodChangeId}>
                    <Typography sx={{ fontWeight: 600 }}>{t(`ledger.periodStates.${change.state}`)}</Typography>
                    <Typography>{change.reason}</Typography>
                    <Typography variant="body2" color="textSecondary">
                      {t('general.changedBy', {
                        name: change.changedByName ?? t('ledger.unknownPerson'),
                        moment: moment(change.changedAt),
                      })}
                    </Typography>
                  </li>
                ))}
              </Stack>
            )
          }
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('general.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
