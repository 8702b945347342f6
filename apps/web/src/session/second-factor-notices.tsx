import { lazy, Suspense } from 'react';
import { type PortalNavigation, useNavigation } from './portals';
import { useSession } from './session-context';

/** Most people never fetch it. */
const SecondFactorNotice = lazy(() => import('./second-factor-notice'));

/** Above a page of a portal that asks for a second factor soon; nothing for whoever has one. */
export function PortalNotice({ portal }: { portal: PortalNavigation }) {
  const { session } = useSession();
  if (portal.secondFactor !== 'announced' || session?.authenticationLevel !== 'password') return null;
  return (
    <Suspense fallback={null}>
      <SecondFactorNotice portal={portal} />
    </Suspense>
  );
}

/** Above a person's own pages: what each of their portals asks, or will. */
export function PortalNotices() {
  const { session } = useSession();
  const { data } = useNavigation();
  if (session?.authenticationLevel !== 'password') return null;
  const asking = (data?.portals ?? []).filter(({ secondFactor }) => secondFactor === 'announced' || secondFactor === 'closed');
  if (asking.length === 0) return null;
  return (
    <Suspense fallback={null}>
      {asking.map((portal) => (
        <SecondFactorNotice key={portal.portalId} portal={portal} />
      ))}
    </Suspense>
  );
}
