import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { WagePayable } from './queries';

const colours = { overdue: 'error', due_soon: 'warning', later: 'default' } as const;

/** Where a payable stands: overdue, soon, later; or paid, or settled by another declaration. */
export function DueChip({ payable: { state, watch } }: { payable: WagePayable }) {
  const { t } = useTranslation();
  if (watch) return <Chip size="small" variant="outlined" color={colours[watch]} label={t(`wageDeclaration.watches.${watch}`)} />;
  return (
    <Chip
      size="small"
      variant="outlined"
      color={state === 'paid' ? 'success' : 'default'}
      label={t(`wageDeclaration.payableStates.${state}`)}
    />
  );
}
