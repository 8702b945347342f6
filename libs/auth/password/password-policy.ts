import { LoonbrugError } from '@loonbrug/platform';
import { isMadeOfKnownPasswords } from './known-passwords';

/** Length says more than kinds of characters; a password manager or a sentence gives it. At most 128, so that hashing stays cheap. */
export const passwordLength = { minimum: 12, maximum: 128 } as const;

export type PasswordWeakness = 'too_short' | 'too_simple' | 'contains_email' | 'well_known';

/** The new password can't be taken; `reason` says why. */
export class PasswordWeak extends LoonbrugError {
  constructor(reason: PasswordWeakness) {
    super('rejected', `auth.password_${reason}`, 'the new password is too weak', { reason, minimumLength: passwordLength.minimum });
  }
}

// What people here make of it, and the world's list does not have; compared without digits and signs at the ends.
const wellKnownHere = new Set([
  'administratie',
  'administratiekantoor',
  'boekhouding',
  'geheimwachtwoord',
  'herfst',
  'iloveyouforever',
  'lente',
  'loonadministratie',
  'loonbrug',
  'qwertyuiopasdfghjkl',
  'salarisadministratie',
  'wachtwoord',
  'wachtwoordwachtwoord',
  'welkom',
  'zomer',
]);

/** Throws PasswordWeak when somebody would guess the password soon. */
export function checkNewPassword(password: string, email: string): void {
  if ([...password].length < passwordLength.minimum) throw new PasswordWeak('too_short');
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || isSequence(plain)) throw new PasswordWeak('too_simple');
  const [mailbox = ''] = email.toLowerCase().split('@');
  if (mailbox.length >= 4 && plain.includes(mailbox) && plain.length - mailbox.length < 8) throw new PasswordWeak('contains_email');
  if (wellKnownHere.has(plain.replace(/^[^a-z]+|[^a-z]+$/g, '')) || isMadeOfKnownPasswords(plain)) throw new PasswordWeak('well_known');
}

/** 123456789012, abcdefghijkl, and their like: every step is the same. */
function isSequence(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, index) => (character.codePointAt(0)! - text.codePointAt(index)! + 10) % 10));
  return steps.size === 1;
}
