import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '../config/environment';
import { DirectoryDatabase } from '../database/directory-database';
import { LoonbrugError } from '../errors/loonbrug-error';
import { MasterKeys, type WrappedKey } from './master-keys';
import { keyVersionOf, openBytes, sealBytes } from './sealed-box';
import type { SealedPlace } from './sealing.service';

interface SystemKeyRow extends WrappedKey {
  version: number;
}

const columns = 'version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey"';
/** What the system data key's own wrapping is bound to. */
export const systemWrapPlace = (version: number): string[] => ['system', 'system_data_key', 'wrapped_key', String(version)];
const placeOf = ({ table, column, row }: SealedPlace): string[] => ['system', table, column, row];

/** Seals and opens what belongs to no portal (second factors) with the system's own data key. */
@Injectable()
export class SystemSealingService {
  readonly #masterKeys: MasterKeys;
  /** Unwrapped by version; a key never changes under its version. */
  readonly #opened = new Map<number, Buffer>();

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Environment) environment: Environment,
  ) {
    this.#masterKeys = new MasterKeys(environment);
  }

  /** Seals a value for one place; the first sealing makes the key. */
  async seal(place: SealedPlace, clear: Buffer): Promise<Buffer> {
    const row = (await this.#newest()) ?? (await this.#make());
    return sealBytes(this.#unwrap(row), row.version, placeOf(place), clear);
  }

  /** Opens a value sealed at the same place; throws SealBroken. */
  async open(place: SealedPlace, sealed: Buffer): Promise<Buffer> {
    const version = keyVersionOf(sealed);
    return openBytes(this.#opened.get(version) ?? (await this.#load(version)), placeOf(place), sealed);
  }

  #newest(): Promise<SystemKeyRow | undefined> {
    return this.directory.maybeOne<SystemKeyRow>(
      `select ${columns} from directory.system_data_key where retired_at is null order by version desc limit 1`,
    );
  }

  /** Two first sealings at once use the one key that was there first. */
  async #make(): Promise<SystemKeyRow> {
    const { masterKeyId, wrappedKey } = this.#masterKeys.newDataKey(systemWrapPlace(1));
    await this.directory.query(
      'insert into directory.system_data_key (version, master_key_id, wrapped_key) values (1, $1, $2) on conflict do nothing',
      [masterKeyId, wrappedKey],
    );
    return (await this.#newest())!;
  }

  async #load(version: number): Promise<Buffer> {
    const row = await this.directory.maybeOne<SystemKeyRow>(
      `select ${columns} from directory.system_data_key where version = $1 and wrapped_key is not null`,
      [version],
    );
    if (!row) throw new LoonbrugError('unavailable', 'crypto.no_data_key', `system data key ${version} is not there`);
    return this.#unwrap(row);
  }

  #unwrap(row: SystemKeyRow): Buffer {
    const known = this.#opened.get(row.version);
    if (known) return known;
    const key = this.#masterKeys.unwrap(row, systemWrapPlace(row.version));
    this.#opened.set(row.version, key);
    return key;
  }
}
