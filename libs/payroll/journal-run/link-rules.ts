import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

/** How runs of an administration are handled: the settings of the link in effect for it. */
export interface LinkRules {
  readonly autoProcess: boolean;
  readonly unknownCostCentre: 'refuse' | 'drop';
  readonly bookingDate: 'period_end' | 'today';
  readonly correctionMode: 'difference' | 'reverse_and_book';
}

/** The settings in effect: administration over domain over portal. */
export async function readLinkRules(tx: Transaction, scope: AdministrationScope): Promise<LinkRules> {
  const rows = await tx.query<{ key: string; value: unknown }>(
    `select distinct on (key) key, value from link_setting
     where portal_id = $1 and (domain_id is null or domain_id = $2) and (administration_id is null or administration_id = $3)
     order by key, administration_id nulls last, domain_id nulls last`,
    [scope.portalId, scope.domainId, scope.administrationId],
  );
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    autoProcess: values.get('auto_process') === true,
    unknownCostCentre: values.get('unknown_cost_centre') === 'drop' ? 'drop' : 'refuse',
    bookingDate: values.get('booking_date') === 'today' ? 'today' : 'period_end',
    correctionMode: values.get('correction_mode') === 'reverse_and_book' ? 'reverse_and_book' : 'difference',
  };
}
