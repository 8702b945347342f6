import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { countOf, type StateCount, type Tab, tabs } from './run-states';

interface StateTabsProps {
  tab: Tab;
  counts: readonly StateCount[];
  onChange: (tab: Tab) => void;
}

/** Which runs are shown, each with how many there are. */
export function StateTabs({ tab, counts, onChange }: StateTabsProps) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={t('journalRun.show')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {tabs.map((one) => (
        <Chip
          key={one}
          component="button"
          clickable
          aria-pressed={one === tab}
          color={one === tab ? 'primary' : 'default'}
          variant={one === tab ? 'filled' : 'outlined'}
          label={`${t(`journalRun.tabs.${one}`)} (${countOf(one, counts)})`}
          onClick={() => onChange(one)}
        />
      ))}
    </Box>
  );
}
