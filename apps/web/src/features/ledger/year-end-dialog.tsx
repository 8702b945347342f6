import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { euros } from '../../i18n/format';
import { QueryView } from '../../ui/query-view';
import { type FiscalYear, type Place, useYearEndCheck } from './queries';

/** Whether a year is ready for its annual accounts, check by check. */
export function YearEndDialog({ place, year, onClose }: { place: Place; year: FiscalYear; onClose: () => void }) {
  const { t } = useTranslation();
  const check = useYearEndCheck(place, year.fiscalYearId);
  const result = (cents: number) => t(cents > 0 ? 'ledger.loss' : 'ledger.profit', { amount: euros(Math.abs(cents)) });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="year-end">
      <DialogTitle id="year-end">{t('ledger.yearEndTitle', { year: year.year })}</DialogTitle>
      <DialogContent>
        <QueryView query={check}>
          {({ findings, resultCents }) => (
            <>
              <Typography>
                {t('ledger.yearResult')}: {result(resultCents)}
              </Typography>
              <List>
                {findings.map(({ code, isPassed, title, remedy }) => (
                  <ListItem key={code} disableGutters alignItems="flex-start">
                    <ListItemIcon sx={{ minWidth: 40 }}>
                      {isPassed ? <CheckIcon color="success" /> : <WarningIcon color="warning" />}
                    </ListItemIcon>
                    <ListItemText primary={title} secondary={remedy} />
                  </ListItem>
                ))}
              </List>
            </>
          )}
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('general.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
