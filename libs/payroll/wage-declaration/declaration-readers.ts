import type { Transaction } from '@loonbrug/platform';
import { abilityAt, type AdministrationScope } from '@loonbrug/tenancy';

/**
 * A condition on wage_declaration: the employer's beyond doubt. One that was refused may be another's, with their figures and the BSN and wages of their
 * people, also after Loket cancelled it.
 */
export const isOfEmployer = `(state <> 'refused' and not findings @> '[{"severity":"blocks"}]')`;

/** Whoever may change the administration: the firm's people, who mend what a declaration is refused for. They see what there is, others what is of the employer. */
export const isOfFirm = async (tx: Transaction, { portalId, administrationId, actor }: AdministrationScope): Promise<boolean> =>
  actor.kind === 'user' && (await abilityAt(tx, { portalId, administrationId }, actor.userId)).can('update', 'Administration');
