import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';

/** Whether the contract of a domain opens the payroll link. */
export function LinkStatusChip({ status }: { status: 'open' | 'requested' | 'closed' }) {
  const { t } = useTranslation();
  const colour = { open: 'success', requested: 'warning', closed: 'default' } as const;
  return <Chip size="small" variant="outlined" color={colour[status]} label={t(`domain.linkStatuses.${status}`)} />;
}
