import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { leaveWhenAgreed } from '../ui/leave-asking';
import { accountPage, employeePages } from './personal-pages';
import { useNavigation } from './portals';
import { useSession } from './session-context';

/** What the person's menu holds; fetched when it is first opened. */
export default function UserMenuItems({ anchor, onClose }: { anchor: HTMLElement | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session, signOut } = useSession();
  const isEmployee = useNavigation().data?.portals.some((portal) => portal.isEmployee);
  if (!session) return null;
  const leave = () => {
    onClose();
    leaveWhenAgreed(async () => {
      await signOut();
      void navigate('/sign-in');
    });
  };
  const open = (address: string) => {
    onClose();
    void navigate(address);
  };
  return (
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
  );
}
