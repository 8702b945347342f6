import { LoonbrugError } from '@loonbrug/platform';

/** Unknown, used, expired, withdrawn or locked by wrong answers: one answer for all. */
export class InvitationInvalid extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.invitation_invalid', 'the invitation cannot be used');
  }
}

/** The fact that is not in the mail was answered wrongly. */
export class SecondFactWrong extends LoonbrugError {
  constructor(attemptsLeft: number) {
    super('rejected', 'auth.second_fact_wrong', 'the second fact is wrong', { attemptsLeft });
  }
}

/** There is an account with the invitation's address: its owner signs in and accepts there. */
export class AccountExists extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.account_exists', 'the address has an account already');
  }
}
