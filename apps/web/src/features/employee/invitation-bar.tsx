import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import type { Employee } from './queries';

interface InvitationBarProps {
  invitable: readonly Employee[];
  selected: readonly Employee[];
  isBusy: boolean;
  onSelectAll: (isSelected: boolean) => void;
  onInvite: (employees: readonly Employee[]) => void;
}

/** Inviting many at once. */
export function InvitationBar({ invitable, selected, isBusy, onSelectAll, onInvite }: InvitationBarProps) {
  const { t } = useTranslation();
  if (invitable.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <FormControlLabel
        label={t('employee.selectAll', { count: invitable.length })}
        control={
          <Checkbox
            checked={selected.length === invitable.length}
            indeterminate={selected.length > 0 && selected.length < invitable.length}
            onChange={(_, isChecked) => onSelectAll(isChecked)}
          />
        }
      />
      <Button variant="contained" disabled={selected.length === 0} loading={isBusy} onClick={() => onInvite(selected)}>
        {selected.length === 0 ? t('employee.invite') : t('employee.inviteMany', { count: selected.length })}
      </Button>
    </Box>
  );
}
