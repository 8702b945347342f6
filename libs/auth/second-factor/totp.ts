import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
export const totpRules = { stepSeconds: 30, digits: 6, secretBytes: 20, stepsAside: 1 } as const;

/** The time step that a moment is in. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / (totpRules.stepSeconds * 1000));

/** The code of one time step. */
export function codeOfStep(secret: Buffer, step: number, digits: number = totpRules.digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The code that an app shows at a moment. */
export const totpCode = (secret: Buffer, at: Date): string => codeOfStep(secret, stepOf(at));

/** The step that a code is of: this one, or one aside for clocks that differ; undefined for none. Looks at all of them, whichever fits. */
export function stepOfCode(secret: Buffer, code: string, at: Date): number | undefined {
  const given = Buffer.from(code, 'utf8');
  const now = stepOf(at);
  let found: number | undefined;
  for (let step = now - totpRules.stepsAside; step <= now + totpRules.stepsAside; step += 1) {
    const right = Buffer.from(codeOfStep(secret, step), 'utf8');
    if (given.length === right.length && timingSafeEqual(given, right)) found = step;
  }
  return found;
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: how apps take a secret that is typed. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => base32Letters[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the QR code holds: the app shows issuer and account above the codes. */
export function enrolmentUri(secret: Buffer, email: string): string {
  const label = `Loonbrug:${email}`;
  return `otpauth://totp/${encodeURIComponent(label)}?secret=${base32(secret)}&issuer=Loonbrug&algorithm=SHA1&digits=${totpRules.digits}&period=${totpRules.stepSeconds}`;
}
