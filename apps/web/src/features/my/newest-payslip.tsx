import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date, euros, period } from '../../i18n/format';
import { payslipAddress } from './payslip-address';
import type { MyPayslip } from './queries';

/** What one came for: the newest payslip, with what one was paid. */
export function NewestPayslip({ payslip }: { payslip: MyPayslip }) {
  const { t } = useTranslation();
  return (
    <Paper component="section" aria-labelledby="newest-payslip" sx={{ p: { xs: 2.5, sm: 4 } }}>
      <Stack spacing={1}>
        <Typography color="textSecondary">{t('my.newest')}</Typography>
        <Typography id="newest-payslip" variant="h2" sx={{ fontSize: { xs: '1.5rem', sm: '1.8rem' } }}>
          {period(payslip.year, payslip.periodNumber, payslip.periodKind)}
        </Typography>
        <Typography>{payslip.administrationName}</Typography>
        {payslip.netCents !== null && (
          <Typography sx={{ fontSize: '1.3rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
            {t('my.net', { amount: euros(payslip.netCents) })}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {t('my.availableSince', { date: date(payslip.availableOn) })}
        </Typography>
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ pt: 1 }}>
          <Button component={RouterLink} to={payslipAddress(payslip)} variant="contained" size="large">
            {t('my.view')}
          </Button>
          <Button component={RouterLink} to={`${payslipAddress(payslip)}?download=1`} size="large" startIcon={<DownloadIcon />}>
            {t('document.download')}
          </Button>
        </Stack>
      </Stack>
    </Paper>
  );
}
