import { SetMetadata } from '@nestjs/common';

/** What a route declares that it requires; a route that declares nothing does not answer. */
export type RouteAccess =
  | { readonly kind: 'public'; readonly reason: string }
  /** Any signed-in person, about themselves. */
  | { readonly kind: 'signed_in' }
  /** A key that a domain hands to Loket for its pushes. */
  | { readonly kind: 'push_key' }
  /** An ability in the scope that the path names. */
  | { readonly kind: 'ability'; readonly action: string; readonly subject: string };

export const ROUTE_ACCESS = 'loonbrug:route-access';

/** Answers without a session; the reason is read in review and printed by the route test. */
export const Public = (reason: string) => SetMetadata(ROUTE_ACCESS, { kind: 'public', reason } satisfies RouteAccess);

/** Answers any signed-in person about themselves. */
export const SignedIn = () => SetMetadata(ROUTE_ACCESS, { kind: 'signed_in' } satisfies RouteAccess);

/** Answers the holder of a push key of a domain. */
export const WithPushKey = () => SetMetadata(ROUTE_ACCESS, { kind: 'push_key' } satisfies RouteAccess);
