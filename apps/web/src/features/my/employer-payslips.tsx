import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { euros, period } from '../../i18n/format';
import { Section } from '../../ui/section';
import { payslipAddress } from './payslip-address';
import type { MyPayslip } from './queries';

/** The payslips of one employer, by year. */
export function EmployerPayslips({ payslips }: { payslips: readonly MyPayslip[] }) {
  const years = [...new Set(payslips.map(({ year }) => year))];
  const { administrationName, portalName } = payslips[0]!;
  return (
    <Section title={administrationName} lead={portalName}>
      {years.map((year) => (
        <YearList key={year} year={year} payslips={payslips.filter((payslip) => payslip.year === year)} />
      ))}
    </Section>
  );
}

function YearList({ year, payslips }: { year: number; payslips: readonly MyPayslip[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <Typography variant="h3">{year}</Typography>
      <List aria-label={t('my.yearList', { year })} disablePadding>
        {payslips.map((payslip) => (
          <ListItem key={payslip.payslipId} disablePadding divider>
            <ListItemButton component={RouterLink} to={payslipAddress(payslip)} sx={{ px: 1 }}>
              <ListItemText primary={period(payslip.year, payslip.periodNumber, payslip.periodKind)} secondary={severalOf(payslip, t)} />
              {payslip.netCents !== null && (
                <Typography sx={{ fontVariantNumeric: 'tabular-nums', mr: 1 }}>{euros(payslip.netCents)}</Typography>
              )}
              <ChevronRightIcon color="action" aria-hidden />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </div>
  );
}

const severalOf = ({ numberOfPayslips }: MyPayslip, t: (key: string, values: { count: number }) => string): string | undefined =>
  numberOfPayslips !== null && numberOfPayslips > 1 ? t('my.severalInOne', { count: numberOfPayslips }) : undefined;
