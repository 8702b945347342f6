import { LoonbrugError } from '@loonbrug/platform';

/** The password is right, and the account has a second factor: the same request once more, with a code. */
export class SecondFactorNeeded extends LoonbrugError {
  constructor() {
    super('unauthenticated', 'auth.second_factor_needed', 'a code is needed to sign in');
  }
}

/** The code is wrong, was used already, or is too old. At sign-in nobody is signed in yet; elsewhere the input is wrong. */
export class CodeWrong extends LoonbrugError {
  constructor(kind: 'unauthenticated' | 'rejected') {
    super(kind, 'auth.code_wrong', 'the code is wrong');
  }
}

/** The code that was mailed when the enrolment began is wrong. */
export class MailedCodeWrong extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.mailed_code_wrong', 'the mailed code is wrong');
  }
}

/** The mail with the code could not be sent, and without it an enrolment can't end. */
export class CodeNotMailed extends LoonbrugError {
  constructor(cause: unknown) {
    super('unavailable', 'auth.code_not_mailed', 'the mail with the code could not be sent', {}, { cause });
  }
}

/** The account has a second factor already: turn it off before another is set up. */
export class SecondFactorOn extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.second_factor_on', 'the account has a second factor');
  }
}

/** The account has none to turn off or to renew codes of. */
export class SecondFactorOff extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.second_factor_off', 'the account has no second factor');
  }
}

/** There is no enrolment to confirm: it was never begun, or too long ago. */
export class EnrolmentExpired extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.enrolment_expired', 'there is no enrolment to confirm');
  }
}
