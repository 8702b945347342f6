import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '../config/environment';
import type { Transaction } from '../database/transaction';
import { LoonbrugError } from '../errors/loonbrug-error';
import { MasterKeys, type WrappedKey } from './master-keys';
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

interface DataKeyRow extends WrappedKey {
  version: number;
}

const columns = 'version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey"';

/** What a data key's own wrapping is bound to. */
export const wrapPlaceOf = (portalId: string, version: number): string[] => [portalId, 'data_key', 'wrapped_key', String(version)];

/** Seals and opens values of a portal with its data key, which is wrapped by a master key of the environment. */
@Injectable()
export class SealingService {
  readonly #masterKeys: MasterKeys;
  /** Unwrapped data keys by portal and version. Keys never change under a version, so nothing can go stale. */
  readonly #opened = new Map<string, Buffer>();
  /** The key that a transaction seals with: looked up, and held against being retired, once. */
  readonly #held = new WeakMap<Transaction, DataKey>();

  constructor(@Inject(Environment) environment: Environment) {
    this.#masterKeys = new MasterKeys(environment);
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

  /** The version that this transaction seals with. */
  async newestVersion(tx: Transaction): Promise<number> {
    return (await this.#newestKey(tx)).version;
  }

  #placeOf(tx: Transaction, { table, column, row }: SealedPlace): string[] {
    return [tx.scope.portalId, table, column, row];
  }

  async #newestKey(tx: Transaction): Promise<DataKey> {
    const held = this.#held.get(tx);
    if (held) return held;
    // None: the portal's first sealing, or the one that was waited for was retired meanwhile and a newer one is there.
    const row = (await this.#newestRow(tx)) ?? (await this.#make(tx));
    const key = { version: row.version, key: this.#unwrap(tx, row) };
    this.#held.set(tx, key);
    return key;
  }

  async #make(tx: Transaction): Promise<DataKeyRow> {
    const { masterKeyId, wrappedKey } = this.#masterKeys.newDataKey(wrapPlaceOf(tx.scope.portalId, 1));
    // Two first sealings at once: the second waits for the first and then uses its key.
    await tx.query('insert into data_key (portal_id, version, master_key_id, wrapped_key) values ($1, 1, $2, $3) on conflict do nothing', [
      tx.scope.portalId,
      masterKeyId,
      wrappedKey,
    ]);
    const made = await this.#newestRow(tx);
    if (!made) throw new LoonbrugError('unavailable', 'crypto.no_data_key', 'a data key was made and is not there');
    return made;
  }

  /** Locked until the transaction ends, so that no version is retired that somebody is sealing with. */
  async #newestRow(tx: Transaction): Promise<DataKeyRow | undefined> {
    const rows = await tx.query<DataKeyRow>(
      `select ${columns} from data_key where portal_id = $1 and retired_at is null order by version desc limit 1 for key share`,
      [tx.scope.portalId],
    );
    return rows[0];
  }

  async #load(tx: Transaction, version: number): Promise<Buffer> {
    const [row] = await tx.query<DataKeyRow>(
      `select ${columns} from data_key where portal_id = $1 and version = $2 and wrapped_key is not null`,
      [tx.scope.portalId, version],
    );
    if (!row) throw new LoonbrugError('unavailable', 'crypto.no_data_key', `data key ${version} is not there`);
    return this.#unwrap(tx, row);
  }

  #unwrap(tx: Transaction, row: DataKeyRow): Buffer {
    const name = `${tx.scope.portalId}/${row.version}`;
    const known = this.#opened.get(name);
    if (known) return known;
    const key = this.#masterKeys.unwrap(row, wrapPlaceOf(tx.scope.portalId, row.version));
    this.#opened.set(name, key);
    return key;
  }
}
