import AccountCircleIcon from '@mui/icons-material/AccountCircle';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNavigation } from './navigation';
import { useSession } from './session-context';

/** Who is signed in, their account, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session, signOut } = useSession();
  const isEmployee = useNavigation().data?.portals.some((portal) => portal.isEmployee);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!session) return null;
  const leave = async () => {
    setAnchor(null);
    await signOut();
    void navigate('/sign-in');
  };
  const open = (address: string) => {
    setAnchor(null);
    void navigate(address);
  };
  return (
    <>
      <IconButton
        aria-label={t('session.account')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <AccountCircleIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem disabled sx={{ opacity: '1 !important' }}>
          <ListItemText primary={session.user.name} secondary={session.user.email} />
        </MenuItem>
        <Divider />
        {isEmployee && <MenuItem onClick={() => open('/my/payslips')}>{t('navigation.myPayslips')}</MenuItem>}
        <MenuItem onClick={() => open('/my/account')}>{t('session.account')}</MenuItem>
        <MenuItem onClick={() => void leave()}>{t('session.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
