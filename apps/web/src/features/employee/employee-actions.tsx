import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { type Employee, useAccountUnlink, useIdentityConfirmation } from './queries';

interface EmployeeActionsProps {
  employee: Employee;
  onInvite: ((employee: Employee) => void) | undefined;
}

/** What can be done with one employee record; nothing where there is nothing. */
export function EmployeeActions({ employee, onInvite }: EmployeeActionsProps) {
  const mayUpdate = useMayHere()('update', 'Employee');
  const isLinked = employee.access === 'linked';
  const invite = isLinked ? undefined : onInvite;
  const isUnlinkable = mayUpdate && isLinked;
  const isDoubted = mayUpdate && employee.identityDoubtCode !== null;
  if (!invite && !isUnlinkable && !isDoubted) return null;
  return <Deeds employee={employee} onInvite={invite} isUnlinkable={isUnlinkable} isDoubted={isDoubted} />;
}

interface DeedsProps extends EmployeeActionsProps {
  isUnlinkable: boolean;
  isDoubted: boolean;
}

function Deeds({ employee, onInvite, isUnlinkable, isDoubted }: DeedsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<'confirmation' | 'unlink'>();
  const close = () => setOpened(undefined);
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {onInvite && <InviteButton employee={employee} onInvite={onInvite} />}
      {isDoubted && (
        <Button size="small" aria-label={`${t('employee.confirmIdentity')}: ${employee.name}`} onClick={() => setOpened('confirmation')}>
          {t('employee.confirmIdentity')}
        </Button>
      )}
      {isUnlinkable && (
        <Button size="small" color="error" aria-label={`${t('employee.unlink')}: ${employee.name}`} onClick={() => setOpened('unlink')}>
          {t('employee.unlink')}
        </Button>
      )}
      {opened === 'confirmation' && <ConfirmationDialog employee={employee} onClose={close} />}
      {opened === 'unlink' && <UnlinkDialog employee={employee} onClose={close} />}
    </Stack>
  );
}

function InviteButton({ employee, onInvite }: { employee: Employee; onInvite: (employee: Employee) => void }) {
  const { t } = useTranslation();
  const label = t(employee.access === 'invited' ? 'employee.inviteAgain' : 'employee.invite');
  return (
    <Button size="small" aria-label={`${label}: ${employee.name}`} onClick={() => onInvite(employee)}>
      {label}
    </Button>
  );
}

function ConfirmationDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const { t } = useTranslation();
  const confirm = useIdentityConfirmation(useAdministrationPlace());
  return (
    <ConfirmDialog
      title={t('employee.confirmTitle', { name: employee.name })}
      confirmLabel={t('employee.confirmIdentity')}
      error={confirm.error}
      isBusy={confirm.isPending}
      onConfirm={() => confirm.mutate(employee.employeeId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('employee.confirmText')}</Typography>
    </ConfirmDialog>
  );
}

function UnlinkDialog({ employee, onClose }: { employee: Employee; onClose: () => void }) {
  const { t } = useTranslation();
  const unlink = useAccountUnlink(useAdministrationPlace());
  return (
    <ConfirmDialog
      title={t('employee.unlinkTitle', { name: employee.name })}
      confirmLabel={t('employee.unlink')}
      error={unlink.error}
      isBusy={unlink.isPending}
      isDangerous
      onConfirm={() => unlink.mutate(employee.employeeId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('employee.unlinkText')}</Typography>
    </ConfirmDialog>
  );
}
