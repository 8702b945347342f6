import { LoonbrugError } from '@loonbrug/platform';

/** A template to an RGS code that no books have would block every run that follows it. */
export class RgsUnknown extends LoonbrugError {
  constructor(rgs: string) {
    super('rejected', 'mapping_template.rgs_unknown', `no account of the portal has RGS code ${rgs}`, { rgs });
  }
}

/** The same where every account that has it is blocked. */
export class RgsBlocked extends LoonbrugError {
  constructor(rgs: string) {
    super('rejected', 'mapping_template.rgs_blocked', `every account with RGS code ${rgs} is blocked`, { rgs });
  }
}
