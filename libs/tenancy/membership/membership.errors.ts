import { LoonbrugError } from '@loonbrug/platform';

export type PlaceFault = 'domain_needed' | 'portal_wide_only' | 'payslips_by_firm_only' | 'unknown_domain' | 'unknown_administration';

/** The role can't be held there, or not on these terms; `reason` says why. */
export class MembershipPlaceInvalid extends LoonbrugError {
  constructor(reason: PlaceFault) {
    super('rejected', `membership.${reason}`, 'the role cannot be held at that place', { reason });
  }
}

/** The person has this role there already. */
export class MembershipExists extends LoonbrugError {
  constructor() {
    super('rejected', 'membership.exists', 'the person has this role there already');
  }
}

/** The address has an open invitation for this role there. */
export class MembershipInvited extends LoonbrugError {
  constructor() {
    super('rejected', 'membership.invited_already', 'the address has an open invitation for this role there');
  }
}

/** A portal without an administrator could never be governed again. */
export class LastAdministrator extends LoonbrugError {
  constructor() {
    super('rejected', 'membership.last_administrator', 'the portal keeps at least one administrator');
  }
}
