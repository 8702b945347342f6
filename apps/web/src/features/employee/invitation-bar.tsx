import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { InvitationResultDialog } from './invitation-result-dialog';
import { type Employee, useInvitations } from './queries';

interface InvitationBarProps {
  invitable: readonly Employee[];
  selected: readonly Employee[];
  onSelectAll: (isSelected: boolean) => void;
}

/** Inviting many at once. */
export function InvitationBar({ invitable, selected, onSelectAll }: InvitationBarProps) {
  const { t } = useTranslation();
  const invite = useInvitations(useAdministrationPlace());
  const [invited, setInvited] = useState<readonly Employee[]>([]);
  const send = () => {
    setInvited(selected);
    invite.mutate(selected, { onSuccess: () => onSelectAll(false) });
  };
  return (
    <>
      {invite.error && <ProblemAlert error={invite.error} />}
      {invitable.length > 0 && (
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
          <Button variant="contained" disabled={selected.length === 0} loading={invite.isPending} onClick={send}>
            {selected.length === 0 ? t('employee.invite') : t('employee.inviteMany', { count: selected.length })}
          </Button>
        </Box>
      )}
      {invite.data && <InvitationResultDialog employees={invited} results={invite.data.items} onClose={() => invite.reset()} />}
    </>
  );
}
