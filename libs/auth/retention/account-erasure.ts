import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, type SystemErasure } from '@loonbrug/platform';
import { SignInRecordService } from '../sign-in/sign-in-record.service';

const inPortal = 'exists (select 1 from directory.user_portal own where own.user_id = account.user_id)';
/** Of `directory.user_account account`: in no portal since before $1, and not signed in since. A session or a sign-in that is going on counts as well. */
const unusedSince = `account.without_portal_since < $1::timestamptz and not ${inPortal}
  and not exists (select 1 from directory.session s where s.user_id = account.user_id and s.last_seen_at >= $1::timestamptz)
  and not exists (select 1 from directory.sign_in_record r where r.user_id = account.user_id and r.outcome = 'signed_in' and r.at >= $1::timestamptz)`;

/** Everything that refers to an account, as parts of one statement. */
const erasedWithIt = ['consent_state', 'session', 'known_device', 'recovery_code', 'second_factor', 'mailed_token'].map(
  (table) => `${table}_gone as (delete from directory.${table} its using gone where its.user_id = gone.user_id)`,
);

/** Erases accounts that nobody needs: of people who belong to no portal any more and have not signed in. Sign-ins stay in their trail, by id. */
@Injectable()
export class AccountErasure implements SystemErasure {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Each with a record in the trail of sign-ins, all in one statement. Who had a role in a portal keeps a name there, apart from the account. */
  async erase(before: Date, atMost: number): Promise<number> {
    await this.#note();
    const unused = await this.directory.query<{ userId: string; email: string }>(
      `select account.user_id as "userId", account.email from directory.user_account account where ${unusedSince} order by account.user_id limit $2`,
      [before, atMost],
    );
    if (unused.length === 0) return 0;
    const gone = `gone as (
      select account.user_id, account.name, account.has_had_role from directory.user_account account
      where account.user_id = any($2::uuid[]) and ${unusedSince} for update)`;
    const named = `named as (insert into directory.former_member (user_id, name) select user_id, name from gone where has_had_role)`;
    const erased = await this.records.recordWith(
      {
        parts: [gone, named, ...erasedWithIt].join(', '),
        sql: 'delete from directory.user_account account using gone where account.user_id = gone.user_id returning account.user_id',
        parameters: [before, unused.map(({ userId }) => userId)],
      },
      unused.map(({ userId, email }) => ({ userId, email, outcome: 'account_erased' })),
    );
    return erased.length;
  }

  /** From when on somebody is in no portal: seen once a day, so that it holds whatever took them out of the last one. */
  async #note(): Promise<void> {
    await this.directory.query(
      `update directory.user_account account set without_portal_since = case when ${inPortal} then null else $1::timestamptz end
       where (account.without_portal_since is not null) = ${inPortal}`,
      [this.clock.now()],
    );
  }
}
