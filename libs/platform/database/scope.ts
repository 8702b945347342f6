/** Who acts, for the audit trail. */
export type Actor =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'push_key'; readonly pushKeyId: string }
  | { readonly kind: 'system' };

/** The least that a query on tenant tables needs: which portal, and who acts. Plain data, so that a job can carry it. */
export interface TenantScope {
  readonly portalId: string;
  readonly actor: Actor;
}
