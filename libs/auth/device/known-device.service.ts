import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, hashToken, newToken } from '@loonbrug/platform';
import { normalEmail } from '../user/user-account.service';

const keptDays = 365;

/** A browser that is one of the person's. */
export interface KnownDevice {
  deviceHash: Buffer;
  /** A code of their second factor was accepted there. */
  hasProvenFactor: boolean;
}

/** Browsers from which somebody signed in, or set a new password by mail: strangers who guess elsewhere don't use up the tries made here. */
@Injectable()
export class KnownDeviceService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the person of this e-mail address has of the browser's tokens; the same statement whether the address is anybody's or not. */
  async known(email: string, tokens: readonly string[] = []): Promise<KnownDevice | undefined> {
    if (tokens.length === 0) return undefined;
    return this.directory.maybeOne<KnownDevice>(
      `select device.device_hash as "deviceHash", device.second_factor_at is not null as "hasProvenFactor"
       from directory.known_device device join directory.user_account account on account.user_id = device.user_id
       where device.device_hash = any($1::bytea[]) and account.email = $2 and device.last_used_at > $3
       order by device.second_factor_at desc nulls last, device.last_used_at desc limit 1`,
      [tokens.map(hashToken), normalEmail(email), this.#since()],
    );
  }

  /**
   * From now on this browser is one of the person's. Answers the tokens to keep: theirs first, and those of others who were here. Nobody is given a token
   * that somebody else has: they could use up the person's tries with it.
   */
  async remember(userId: string, given: readonly string[], { hasProvenFactor }: { hasProvenFactor: boolean }): Promise<string[]> {
    const { token, hash } = newToken();
    const row = await this.directory.maybeOne<{ deviceHash: Buffer }>(
      `with mine as (
         select device_hash from directory.known_device where user_id = $1 and device_hash = any($2::bytea[]) and last_used_at > $5
         order by second_factor_at desc nulls last, last_used_at desc limit 1),
       gone as (delete from directory.known_device where user_id = $1 and last_used_at <= $5)
       insert into directory.known_device (device_hash, user_id, created_at, last_used_at, second_factor_at)
       values (coalesce((select device_hash from mine), $3), $1, $4, $4, case when $6 then $4::timestamptz end)
       on conflict (device_hash, user_id) do update set last_used_at = excluded.last_used_at,
         second_factor_at = coalesce(excluded.second_factor_at, known_device.second_factor_at)
       returning device_hash as "deviceHash"`,
      [userId, given.map(hashToken), hash, this.clock.now(), this.#since(), hasProvenFactor],
    );
    const own = given.find((each) => row?.deviceHash.equals(hashToken(each))) ?? token;
    return [own, ...given.filter((each) => each !== own)];
  }

  #since(): Date {
    return new Date(this.clock.now().getTime() - keptDays * 86_400_000);
  }
}
