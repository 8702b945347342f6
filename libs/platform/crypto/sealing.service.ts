import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Environment } from '../config/environment';
import type { Transaction } from '../database/transaction';
import { LoonbrugError } from '../errors/loonbrug-error';
import { keyVersionOf, openBytes, sealBytes } from './sealed-box';

/** Where a sealed value lives: it opens nowhere else. */
export interface SealedPlace {
  table: string;
  column: string;
  row: string;
}

interface DataKey {
  version: number;
  key: Buffer;
}

interface DataKeyRow {
  version: number;
  masterKeyId: string;
  wrappedKey: Buffer;
}

/** Seals and opens values of a portal with its data key, which is wrapped by a master key of the environment. */
@Injectable()
export class SealingService {
  readonly #masterKeys: ReadonlyMap<string, Buffer>;
  readonly #currentMasterKeyId: string;
  /** Unwrapped data keys by portal and version. Keys never change under a version, so nothing can go stale. */
  readonly #opened = new Map<string, Buffer>();

  constructor(@Inject(Environment) environment: Environment) {
    const pairs = environment.masterKeys.split(',').map((pair) => pair.split(':') as [string, string]);
    this.#masterKeys = new Map(pairs.map(([id, encoded]) => [id, Buffer.from(encoded, 'base64')]));
    this.#currentMasterKeyId = pairs[0]![0];
  }

  /** Seals a value for one place; the portal's first sealing makes its data key. */
  async seal(tx: Transaction, place: SealedPlace, clear: string | Buffer): Promise<Buffer> {
    const { version, key } = await this.#newestKey(tx);
    return sealBytes(key, version, this.#placeOf(tx, place), typeof clear === 'string' ? Buffer.from(clear, 'utf8') : clear);
  }

  /** Opens a value sealed at the same place; throws SealBroken. */
  async open(tx: Transaction, place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    const version = keyVersionOf(sealed);
    const key = this.#opened.get(`${tx.scope.portalId}/${version}`) ?? (await this.#load(tx, version));
    return openBytes(key, this.#placeOf(tx, place), sealed);
  }

  async openText(tx: Transaction, place: SealedPlace, sealed: Buffer): Promise<string> {
    return (await this.open(tx, place, sealed)).toString('utf8');
  }

  #placeOf(tx: Transaction, { table, column, row }: SealedPlace): string[] {
    return [tx.scope.portalId, table, column, row];
  }

  async #newestKey(tx: Transaction): Promise<DataKey> {
    const newest = await this.#newestRow(tx);
    if (newest) return { version: newest.version, key: this.#unwrap(tx, newest) };
    const key = randomBytes(32);
    const wrapped = sealBytes(this.#masterKey(this.#currentMasterKeyId), 0, this.#wrapPlace(tx, 1), key);
    // Two first sealings at once: the second waits for the first and then uses its key.
    await tx.query('insert into data_key (portal_id, version, master_key_id, wrapped_key) values ($1, 1, $2, $3) on conflict do nothing', [
      tx.scope.portalId,
      this.#currentMasterKeyId,
      wrapped,
    ]);
    const made = await this.#newestRow(tx);
    if (!made) throw new LoonbrugError('unavailable', 'crypto.no_data_key', 'a data key was made and is not there');
    return { version: made.version, key: this.#unwrap(tx, made) };
  }

  async #newestRow(tx: Transaction): Promise<DataKeyRow | undefined> {
    const rows = await tx.query<DataKeyRow>(
      'select version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey" from data_key where portal_id = $1 order by version desc limit 1',
      [tx.scope.portalId],
    );
    return rows[0];
  }

  async #load(tx: Transaction, version: number): Promise<Buffer> {
    const [row] = await tx.query<DataKeyRow>(
      'select version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey" from data_key where portal_id = $1 and version = $2',
      [tx.scope.portalId, version],
    );
    if (!row) throw new LoonbrugError('unavailable', 'crypto.no_data_key', `data key ${version} is not there`);
    return this.#unwrap(tx, row);
  }

  #unwrap(tx: Transaction, row: DataKeyRow): Buffer {
    const name = `${tx.scope.portalId}/${row.version}`;
    const known = this.#opened.get(name);
    if (known) return known;
    const key = openBytes(this.#masterKey(row.masterKeyId), this.#wrapPlace(tx, row.version), row.wrappedKey);
    this.#opened.set(name, key);
    return key;
  }

  #wrapPlace(tx: Transaction, version: number): string[] {
    return [tx.scope.portalId, 'data_key', 'wrapped_key', String(version)];
  }

  #masterKey(id: string): Buffer {
    const key = this.#masterKeys.get(id);
    if (!key) throw new LoonbrugError('unavailable', 'crypto.no_master_key', `master key ${id} is not in MASTER_KEYS`);
    return key;
  }
}
