import type { PortalGround } from '@loonbrug/auth';
import { LoonbrugError, type Transaction } from '@loonbrug/platform';
import type { SecondFactorAudience } from '../portal/portal.entity';

/** The portal lets nobody in by a password alone; the person sets up a second factor, and signs in with it. */
export class SecondFactorRequired extends LoonbrugError {
  constructor() {
    super('forbidden', 'access.second_factor_required', 'the portal requires a second factor, and the session has none');
  }
}

/** A portal's rule about second factors. */
export interface SecondFactorRule {
  secondFactorRequiredOn: string | null;
  secondFactorFor: SecondFactorAudience;
}

/** Free: no rule, or not for this person. Announced: from a later day on. Open: in force, and the session has what it asks. Closed: in force, and it has not. */
export const secondFactorStandings = ['free', 'announced', 'open', 'closed'] as const;
export type SecondFactorStanding = (typeof secondFactorStandings)[number];

export interface RuledPerson {
  hasSecondFactor: boolean;
  /** As whom they come: with a role in the portal, or to read their own payslips there. */
  as: 'member' | 'employee';
}

/** How a session stands with a portal's rule today (YYYY-MM-DD). */
export function standingOf(rule: SecondFactorRule, { hasSecondFactor, as }: RuledPerson, today: string): SecondFactorStanding {
  const { secondFactorRequiredOn, secondFactorFor } = rule;
  if (secondFactorRequiredOn === null || (as === 'employee' && secondFactorFor === 'members')) return 'free';
  if (secondFactorRequiredOn > today) return 'announced';
  return hasSecondFactor ? 'open' : 'closed';
}

/** Whether the rule is for somebody who is in the portal on these grounds. */
export const asksFor = ({ secondFactorFor }: SecondFactorRule, grounds: readonly PortalGround[]): boolean =>
  secondFactorFor === 'everyone' ? grounds.length > 0 : grounds.includes('membership');

const statement =
  'select second_factor_required_on as "secondFactorRequiredOn", second_factor_for as "secondFactorFor" from portal where portal_id = $1';

/** The rule of the transaction's portal. */
export const readSecondFactorRule = (tx: Transaction): Promise<SecondFactorRule | undefined> =>
  tx.maybeOne<SecondFactorRule>(statement, [tx.scope.portalId]);

/** The same, and no other is decided on until the transaction ends: whoever joins in it finds the rule, or the next decision finds them. */
export const lockSecondFactorRule = (tx: Transaction): Promise<SecondFactorRule> =>
  tx.one<SecondFactorRule>(`${statement} for share`, [tx.scope.portalId]);
