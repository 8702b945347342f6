import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '../access/scope';

/**
 * One at a time per set of books, until the transaction ends: for what must see everything that another one like it does, such as arrivals of runs, links,
 * payables and fiscal years. It comes before the locks of the rows that it decides about (a chain, a payable, a link, a year), never after one of them, so
 * that no two wait for each other. A weaker lock than foreign keys conflict with: bookings go on.
 */
export async function lockBooks(tx: Transaction, { portalId, administrationId }: AdministrationScope): Promise<void> {
  await tx.query('select 1 from administration where portal_id = $1 and administration_id = $2 for no key update', [
    portalId,
    administrationId,
  ]);
}
