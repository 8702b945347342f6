import EditIcon from '@mui/icons-material/EditOutlined';
import EndIcon from '@mui/icons-material/EventBusyOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RuleButtonsProps {
  /** What they are about, by name. */
  name: string;
  /** What changing it is called, where that says more than that. */
  editLabel?: string;
  /** Undefined: the person may not, or there is nothing to do it to. */
  onEdit?: (() => void) | undefined;
  onHistory?: (() => void) | undefined;
  onEnd?: (() => void) | undefined;
}

/** What can be done with a row: change it, see what was said of it, end it. */
export function RuleButtons({ name, editLabel, onEdit, onHistory, onEnd }: RuleButtonsProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexShrink: 0 }}>
      <RuleButton label={`${editLabel ?? t('general.edit')}: ${name}`} icon={<EditIcon fontSize="small" />} onClick={onEdit} />
      <RuleButton label={`${t('booking.history')}: ${name}`} icon={<HistoryIcon fontSize="small" />} onClick={onHistory} />
      <RuleButton label={t('booking.endAction', { name })} icon={<EndIcon fontSize="small" />} onClick={onEnd} />
    </Box>
  );
}

function RuleButton({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: (() => void) | undefined }) {
  if (!onClick) return null;
  return (
    <IconButton size="small" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </IconButton>
  );
}
