import type { Transaction } from '@loonbrug/platform';

/**
 * One change of who has a role in the portal at a time, until the transaction ends: two administrators who remove each other come one after the other, and
 * so do an acceptance and the end of the role of whoever offered it. Taken before any row of a membership, an invitation or a session.
 */
export async function lockMemberships(tx: Transaction): Promise<void> {
  await tx.query('select 1 from portal where portal_id = $1 for no key update', [tx.scope.portalId]);
}
