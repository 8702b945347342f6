import { LoonbrugError } from '@loonbrug/platform';

/** The day from which a second factor is required leaves too little time to set one up. */
export class SecondFactorTooSoon extends LoonbrugError {
  constructor(earliestOn: string) {
    super('rejected', 'portal.second_factor_too_soon', 'the day is not far enough ahead', { earliestOn });
  }
}
