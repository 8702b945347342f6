import { LoonbrugError } from '@loonbrug/platform';

/** No administration of the key's domain has the numbers. One of somebody else's looks the same. */
export class PushedAdministrationUnknown extends LoonbrugError {
  constructor(number: number, subNumber: number) {
    super('not_found', 'push.administration_unknown', 'no administration of the domain has these numbers', { number, subNumber });
  }
}

/** The contract does not open the payroll link for the administration. */
export class PushNotInContract extends LoonbrugError {
  constructor(number: number, subNumber: number) {
    super('forbidden', 'push.not_in_contract', 'the contract does not open the link for the administration', { number, subNumber });
  }
}

export class PushOfTestYear extends LoonbrugError {
  constructor() {
    super('rejected', 'push.test_year', 'a run of a test year');
  }
}

export class PushPeriodReversed extends LoonbrugError {
  constructor() {
    super('rejected', 'push.period_ends_before_it_starts', 'the period ends before it starts');
  }
}

export class PushTooLarge extends LoonbrugError {
  constructor(lineCount: number, maximumLines: number) {
    super('too_large', 'push.too_many_lines', `${lineCount} lines`, { lineCount, maximumLines });
  }
}
