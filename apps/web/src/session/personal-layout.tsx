import { Outlet, useLocation } from 'react-router';
import { AppFrame } from '../ui/app-frame';
import { PortalNotices } from './second-factor-notices';

/** The frame of what is the person's own: no menu, for an employee needs none. */
export function Component() {
  const { pathname } = useLocation();
  return (
    <AppFrame>
      {pathname !== '/my/second-factor' && <PortalNotices />}
      <Outlet />
    </AppFrame>
  );
}
