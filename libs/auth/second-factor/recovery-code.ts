import { randomInt } from 'node:crypto';

/** Ten codes of ten letters and digits, none of which look alike: 50 bits each. */
export const recoveryCodeRules = { count: 10, length: 10 } as const;

const letters = '23456789abcdefghjkmnpqrstuvwxyz0';

/** New codes, as they are shown once: xxxxx-xxxxx. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeRules.count }, () => {
    const code = Array.from({ length: recoveryCodeRules.length }, () => letters[randomInt(letters.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });

/** A typed code as it is hashed: case, spaces and hyphens don't matter, and an o is a 0. Undefined for what can't be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0');
  return code.length === recoveryCodeRules.length && [...code].every((letter) => letters.includes(letter)) ? code : undefined;
}
