import { Outlet } from 'react-router';
import { AppFrame } from '../ui/app-frame';

/** The frame of what is the person's own: no menu, for an employee needs none. */
export function PersonalLayout() {
  return (
    <AppFrame>
      <Outlet />
    </AppFrame>
  );
}
