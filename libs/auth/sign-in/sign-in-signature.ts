import type { Environment } from '@loonbrug/platform';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A record as it is signed and chained: of the address its keyed hash, so that the address itself can be erased. */
export interface SignedSignIn {
  signInRecordId: string;
  userId: string | null;
  emailHash: Buffer;
  outcome: string;
  addressHash: Buffer | null;
  at: Date;
}

/** Says of a record that this system wrote it, and of a link that it follows the one before. The keys follow from AUDIT_KEY, which is not in the database. */
export class SignInSignature {
  readonly #recordKey: Buffer;
  readonly #chainKey: Buffer;

  constructor(environment: Environment) {
    const key = Buffer.from(environment.auditKey, 'base64');
    this.#recordKey = createHmac('sha256', key).update('sign-in record').digest();
    this.#chainKey = createHmac('sha256', key).update('sign-in chain').digest();
  }

  of({ signInRecordId, userId, emailHash, outcome, addressHash, at }: SignedSignIn): Buffer {
    const told = [signInRecordId, userId, emailHash.toString('hex'), outcome, addressHash?.toString('hex') ?? null, at.toISOString()];
    return createHmac('sha256', this.#recordKey).update(JSON.stringify(told)).digest();
  }

  isOurs(record: SignedSignIn, signature: Buffer | null): boolean {
    return signature?.length === 32 && timingSafeEqual(signature, this.of(record));
  }

  chain(previous: Buffer, sequence: number, signature: Buffer): Buffer {
    return createHmac('sha256', this.#chainKey).update(previous).update(String(sequence)).update(signature).digest();
  }
}
