import EditIcon from '@mui/icons-material/EditOutlined';
import EndIcon from '@mui/icons-material/EventBusyOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';

interface RuleButtonsProps {
  /** What they are about, by name. */
  name: string;
  /** Undefined: the person may not, or there is nothing to do it to. */
  onEdit?: (() => void) | undefined;
  onHistory?: (() => void) | undefined;
  onEnd?: (() => void) | undefined;
}

/** What can be done with a row: change it, see what was said of it, end it. */
export function RuleButtons({ name, onEdit, onHistory, onEnd }: RuleButtonsProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexShrink: 0 }}>
      {onEdit && (
        <IconButton size="small" aria-label={`${t('general.edit')}: ${name}`} onClick={onEdit}>
          <EditIcon fontSize="small" />
        </IconButton>
      )}
      {onHistory && (
        <IconButton size="small" aria-label={`${t('accountMapping.history')}: ${name}`} onClick={onHistory}>
          <HistoryIcon fontSize="small" />
        </IconButton>
      )}
      {onEnd && (
        <IconButton size="small" aria-label={t('booking.endAction', { name })} title={t('booking.endAction', { name })} onClick={onEnd}>
          <EndIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
