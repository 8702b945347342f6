import AccountCircleIcon from '@mui/icons-material/AccountCircle';
import IconButton from '@mui/material/IconButton';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from './session-context';

const UserMenuItems = lazy(() => import('./user-menu-items'));

/** Who is signed in, their account, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpened, setOpened] = useState(false);
  if (!session) return null;
  const open = (button: HTMLElement) => {
    setOpened(true);
    setAnchor(button);
  };
  return (
    <>
      <IconButton
        aria-label={t('session.account')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => open(event.currentTarget)}
      >
        <AccountCircleIcon />
      </IconButton>
      {wasOpened && (
        <Suspense fallback={null}>
          <UserMenuItems anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
