import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';

interface CountCardProps {
  label: string;
  count: UseQueryResult<number>;
  to: string;
  /** How much it asks for attention when there is something. */
  tone: 'warning' | 'error' | 'info';
}

const colours = { warning: 'secondary.main', error: 'error.main', info: 'primary.main' } as const;

/** How many of something wait, and the way to them. */
export function CountCard({ label, count, to, tone }: CountCardProps) {
  const { t } = useTranslation();
  const number = count.data;
  return (
    <Card>
      <CardActionArea component={RouterLink} to={to} sx={{ height: '100%' }}>
        <CardContent>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere', hyphens: 'auto' }}>
            {label}
          </Typography>
          {count.isError ? (
            <Typography color="error">{t('general.notRead')}</Typography>
          ) : number === undefined ? (
            <Skeleton width={48} height={44} />
          ) : (
            <Typography sx={{ fontSize: '2rem', fontWeight: 650, color: number > 0 ? colours[tone] : 'text.primary' }}>{number}</Typography>
          )}
        </CardContent>
      </CardActionArea>
    </Card>
  );
}
