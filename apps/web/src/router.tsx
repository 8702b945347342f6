import { createBrowserRouter, Outlet } from 'react-router';
import { SessionProvider } from './session/session-context';
import { SignInPage } from './session/sign-in-page';
import { SignedIn } from './session/signed-in';

function Root() {
  return (
    <SessionProvider>
      <Outlet />
    </SessionProvider>
  );
}

/** Every page of the portal. Pages are loaded when they are first opened, so that an employee does not fetch the firm's. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      { element: <SignedIn />, children: [] },
    ],
  },
]);
