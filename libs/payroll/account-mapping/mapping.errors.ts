import { LoonbrugError } from '@loonbrug/platform';

/** A mapping to a blocked account would only move the problem. */
export class MappedAccountBlocked extends LoonbrugError {
  constructor(code: string) {
    super('rejected', 'account_mapping.account_blocked', `account ${code} is blocked`, { code });
  }
}

/** The same for a cost centre or cost unit. */
export class MappedDimensionBlocked extends LoonbrugError {
  constructor(code: string) {
    super('rejected', 'account_mapping.dimension_blocked', `cost centre or unit ${code} is blocked`, { code });
  }
}

/** Shares are for profit and loss only: a balance sheet account is one figure. */
export class BalanceAccountNotSplit extends LoonbrugError {
  constructor(code: string) {
    super('rejected', 'account_mapping.balance_not_split', `account ${code} is a balance sheet account`, { code });
  }
}

/** It would end before it begins. */
export class EndsBeforeItBegins extends LoonbrugError {
  constructor(validFrom: string, endsOn: string) {
    super('rejected', 'account_mapping.ends_before_begin', `a rule from ${validFrom} can't end on ${endsOn}`, { validFrom, endsOn });
  }
}
