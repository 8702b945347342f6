import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { leaveWhenAgreed } from '../ui/leave-asking';
import { accountPage, employeePages } from './personal-pages';
import { useNavigation } from './portals';
import { useSession } from './session-context';

/** What the person's menu holds; fetched when it is first opened. */
export default function UserMenuItems({ anchor, onClose }: { anchor: HTMLElement | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session } = useSession();
  const exit = useExit();
  const isEmployee = useNavigation().data?.portals.some((portal) => portal.isEmployee);
  if (!session) return null;
  const leave = () => {
    onClose();
    leaveWhenAgreed(exit.leave);
  };
  const open = (address: string) => {
    onClose();
    void navigate(address);
  };
  return (
    <>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose}>
        <MenuItem disabled sx={{ opacity: '1 !important' }}>
          <ListItemText primary={session.user.name} secondary={session.user.email} />
        </MenuItem>
        <Divider />
        {[...(isEmployee ? employeePages : []), accountPage].map(({ path, label }) => (
          <MenuItem key={path} onClick={() => open(path)}>
            {t(label)}
          </MenuItem>
        ))}
        <MenuItem onClick={leave}>{t('session.signOut')}</MenuItem>
      </Menu>
      {exit.problem !== undefined && (
        <ConfirmDialog
          title={t('session.stillSignedIn')}
          confirmLabel={t('general.retry')}
          error={exit.problem}
          isBusy={exit.isBusy}
          onConfirm={() => void exit.leave()}
          onClose={exit.stay}
        />
      )}
    </>
  );
}

interface Exit {
  leave: () => Promise<void>;
  /** Why it did not work; undefined where it was not tried, or somebody stays. */
  problem: unknown;
  isBusy: boolean;
  stay: () => void;
}

/** Signs out, to the front door. Whoever believes to be signed out and is not leaves their screen to others: where it fails it says so. */
function useExit(): Exit {
  const navigate = useNavigate();
  const { signOut } = useSession();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await signOut();
      void navigate('/sign-in');
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { leave, problem, isBusy, stay: () => setProblem(undefined) };
}
