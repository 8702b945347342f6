import { LoonbrugError } from '@loonbrug/platform';

/** Wrong password, unknown person and closed account are one answer. */
export class SignInRefused extends LoonbrugError {
  constructor() {
    super('unauthenticated', 'auth.sign_in_refused', 'sign-in refused');
  }
}
