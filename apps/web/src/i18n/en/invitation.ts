import type { SameKeys } from '../keys';
import type { invitation as dutch } from '../nl/invitation';

export const invitation: SameKeys<typeof dutch> = {
  title: 'Invitation',
  toWork: '{{portalName}} invites you to work in Loonbrug.',
  toPayslips: '{{portalName}} has your payslips ready for you in Loonbrug.',
  until: 'To be accepted until {{moment}}.',
  signInFirst: 'Sign in with your own account to accept the invitation.',
  toSignIn: 'I have an account already',
  toNewAccount: 'I have no account yet',
  hasAccount: 'You have an account with {{email}} already. Sign in to accept the invitation.',
  asSignedIn: 'You are signed in as {{email}} and accept the invitation with this account.',
  yourName: 'Your name',
  choosePassword: 'Choose a password',
  bornOn: 'Date of birth',
  bornOnText: 'As your employer knows it. That is how we know it is you.',
  accept: 'Accept the invitation',
};
