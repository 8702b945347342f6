import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, hashToken, newToken } from '@loonbrug/platform';
import { normalEmail } from '../user/user-account.service';

const keptDays = 365;

/** Browsers from which somebody signed in, or set a new password by mail: strangers who guess elsewhere don't use up the tries made here. */
@Injectable()
export class KnownDeviceService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whether the person of this e-mail address was here before; the same statement whether the address is anybody's or not. */
  async isKnown(email: string, token: string | undefined): Promise<boolean> {
    if (token === undefined) return false;
    const row = await this.directory.maybeOne(
      `select 1 from directory.known_device device join directory.user_account account on account.user_id = device.user_id
       where device.device_hash = $1 and account.email = $2 and device.last_used_at > $3`,
      [hashToken(token), normalEmail(email), this.#since()],
    );
    return row !== undefined;
  }

  /** From now on this browser is one of the person's. Answers the token to keep: the one that came if it is one of ours, else a new one. */
  async remember(userId: string, given: string | undefined): Promise<string> {
    const { token, hash } = newToken();
    const row = await this.directory.maybeOne<{ isGiven: boolean }>(
      `with ours as (select 1 from directory.known_device where device_hash = $2 and last_used_at > $5 limit 1),
            gone as (delete from directory.known_device where user_id = $1 and device_hash <> $2 and last_used_at <= $5)
       insert into directory.known_device (device_hash, user_id, created_at, last_used_at)
       select case when exists (select 1 from ours) then $2::bytea else $3::bytea end, $1, $4, $4
       on conflict (device_hash, user_id) do update set last_used_at = excluded.last_used_at
       returning device_hash = $2::bytea as "isGiven"`,
      [userId, hashToken(given ?? ''), hash, this.clock.now(), this.#since()],
    );
    return row?.isGiven && given !== undefined ? given : token;
  }

  #since(): Date {
    return new Date(this.clock.now().getTime() - keptDays * 86_400_000);
  }
}
