import { randomBytes } from 'node:crypto';
import type { Environment } from '../config/environment';
import { LoonbrugError } from '../errors/loonbrug-error';
import { openBytes, sealBytes } from './sealed-box';

/** A data key as it is kept: sealed by the master key that it names. */
export interface WrappedKey {
  masterKeyId: string;
  wrappedKey: Buffer;
}

/** The master keys of the environment: the first wraps, all unwrap. */
export class MasterKeys {
  readonly #keys: ReadonlyMap<string, Buffer>;
  /** The one that wraps. */
  readonly currentId: string;

  constructor(environment: Environment) {
    const pairs = environment.masterKeys.split(',').map((pair) => pair.split(':') as [string, string]);
    this.#keys = new Map(pairs.map(([id, encoded]) => [id, Buffer.from(encoded, 'base64')]));
    this.currentId = pairs[0]![0];
  }

  /** A new data key for one place, wrapped. */
  newDataKey(place: readonly string[]): WrappedKey {
    return this.#wrap(place, randomBytes(32));
  }

  /** The same data key under the current master key. */
  rewrap(wrapped: WrappedKey, place: readonly string[]): WrappedKey {
    return this.#wrap(place, this.unwrap(wrapped, place));
  }

  unwrap({ masterKeyId, wrappedKey }: WrappedKey, place: readonly string[]): Buffer {
    return openBytes(this.#key(masterKeyId), place, wrappedKey);
  }

  #wrap(place: readonly string[], key: Buffer): WrappedKey {
    return { masterKeyId: this.currentId, wrappedKey: sealBytes(this.#key(this.currentId), 0, place, key) };
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (!key) throw new LoonbrugError('unavailable', 'crypto.no_master_key', `master key ${id} is not in MASTER_KEYS`);
    return key;
  }
}
