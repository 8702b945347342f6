import { totpCode } from '@loonbrug/auth';

/** An authenticator app, as a person has one on their phone: it knows the typed secret and the time. */
export class Authenticator {
  readonly #secret: Buffer;

  /** The secret as it is shown, in base32. */
  constructor(typed: string) {
    const bits = [...typed].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  }

  /** The same without its letters: what a database would hold that kept it in clear. */
  get secretInHex(): string {
    return this.#secret.toString('hex');
  }

  /** The code that the app shows at a moment, or so many half minutes later. */
  code(at: Date, later = 0): string {
    return totpCode(this.#secret, new Date(at.getTime() + later * 30_000));
  }
}

/** The code in the mail that goes out when an app begins to be set up. */
export function mailedCodeIn({ text }: { text: string }): string {
  const code = /: (\d{8})$/m.exec(text)?.[1];
  if (code === undefined) throw new Error(`no code in the mail: ${text}`);
  return code;
}
