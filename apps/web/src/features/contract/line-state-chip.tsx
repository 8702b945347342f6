import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { ContractLine } from './queries';

const colours = { requested: 'warning', granted: 'success', declined: 'error', ended: 'default' } as const;

/** Asked for, granted, declined or ended. */
export function LineStateChip({ state }: { state: ContractLine['state'] }) {
  const { t } = useTranslation();
  return <Chip size="small" variant="outlined" color={colours[state]} label={t(`contract.states.${state}`)} />;
}
