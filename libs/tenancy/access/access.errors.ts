import { LoonbrugError } from '@loonbrug/platform';

/** The route declares no access, so it does not answer: a mistake of ours. */
export class RouteClosed extends LoonbrugError {
  constructor() {
    super('forbidden', 'access.route_closed', 'the route declares no access');
  }
}

/** Inside the scope, without the right. */
export class Forbidden extends LoonbrugError {
  constructor(action: string, subject: string) {
    super('forbidden', 'access.forbidden', `no right to ${action} ${subject} here`, { action, subject });
  }
}

export interface ContractGap {
  feature: string;
  domainId: string;
  administrationId: string | null;
  /** Whether this person may ask for it in the screen. */
  canRequest: boolean;
}

/** The contract of the domain does not have the feature, or not yet, or no longer. */
export class FeatureMissing extends LoonbrugError {
  constructor(details: ContractGap) {
    super('forbidden', 'contract.feature_missing', 'the contract does not have the feature', { ...details });
  }
}

/** The feature is there, but opens the standard administration only, and no line opens this one. */
export class ContractLineMissing extends LoonbrugError {
  constructor(details: ContractGap) {
    super('forbidden', 'contract.line_missing', 'no contract line opens the feature for this administration', { ...details });
  }
}
