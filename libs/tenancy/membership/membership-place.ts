import type { Transaction } from '@loonbrug/platform';
import { firmRoles, type Role } from '../access/grants';
import { MembershipPlaceInvalid } from './membership.errors';

/** A role and where it is held: the portal, one domain, or the named administrations only. */
export interface MembershipTerms {
  role: Role;
  domainId: string | null;
  /** null: not limited. */
  administrationIds: readonly string[] | null;
  /** Opening payslips of others, each with a reason: for the firm's own people only. */
  mayOpenPayslips: boolean;
}

/** Throws MembershipPlaceInvalid when the role can't be held there or on these terms, or the place is not of this portal. */
export async function checkPlace(tx: Transaction, terms: MembershipTerms): Promise<void> {
  checkRole(terms);
  const { domainId, administrationIds } = terms;
  const { portalId } = tx.scope;
  if (domainId !== null && !(await tx.maybeOne('select 1 from domain where portal_id = $1 and domain_id = $2', [portalId, domainId])))
    throw new MembershipPlaceInvalid('unknown_domain');
  if (administrationIds === null) return;
  const { found } = await tx.one<{ found: number }>(
    `select count(*)::int as found from administration
     where portal_id = $1 and administration_id = any($2::uuid[]) and ($3::uuid is null or domain_id = $3)`,
    [portalId, administrationIds, domainId],
  );
  if (found !== new Set(administrationIds).size) throw new MembershipPlaceInvalid('unknown_administration');
}

function checkRole({ role, domainId, administrationIds, mayOpenPayslips }: MembershipTerms): void {
  if (role === 'portal_admin' && (domainId !== null || administrationIds !== null)) throw new MembershipPlaceInvalid('portal_wide_only');
  if (firmRoles.includes(role)) return;
  if (domainId === null) throw new MembershipPlaceInvalid('domain_needed');
  if (mayOpenPayslips) throw new MembershipPlaceInvalid('payslips_by_firm_only');
}
