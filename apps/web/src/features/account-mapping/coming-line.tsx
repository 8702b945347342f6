import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';

interface ComingLineProps {
  validFrom: string;
  /** Null: it ends then. */
  target: { code: string; name: string } | null;
}

/** What is said for a later date. */
export function ComingLine({ validFrom, target }: ComingLineProps) {
  const { t } = useTranslation();
  const day = date(validFrom);
  return (
    <Typography variant="caption" component="p" color="textSecondary">
      {target
        ? t('accountMapping.comingAccount', { day, account: `${target.code} ${target.name}`.trim() })
        : t('accountMapping.comingEnd', { day })}
    </Typography>
  );
}
