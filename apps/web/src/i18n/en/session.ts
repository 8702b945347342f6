import type { SameKeys } from '../keys';
import type { session as dutch } from '../nl/session';

export const session: SameKeys<typeof dutch> = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  email: 'E-mail address',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Current password',
  passwordRule: 'At least 12 characters.',
  forgotPassword: 'Forgot your password?',
  resetTitle: 'Ask for a new password',
  resetSend: 'Send me a link',
  resetSent: 'If we know this address, a mail with a link is on its way. The link works once and not for long.',
  resetChoose: 'Choose a new password',
  resetDone: 'Your password is changed. You can sign in now.',
  welcome: 'Welcome to Loonbrug',
  welcomeText: 'Payroll out of Loket, by itself in the right books.',
  ended: 'Your session has ended. Sign in again; you go on where you were.',
  account: 'My account',
  resetLead: 'We mail you a link with which you choose a new password.',
  toSignIn: 'Back to signing in',
  newLink: 'Ask for a new link',
  linkIncomplete: 'This link is not complete. Open it again from the mail, or copy all of it.',
  savePassword: 'Save password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
};
