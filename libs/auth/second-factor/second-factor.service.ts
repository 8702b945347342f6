import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, newId, SystemSealingService } from '@loonbrug/platform';
import { randomBytes, randomInt } from 'node:crypto';
import { PasswordHashingService } from '../password/password-hashing.service';
import { type AccountHolder, SignInRecordService } from '../sign-in/sign-in-record.service';
import { newRecoveryCodes, readRecoveryCode } from './recovery-code';
import { EnrolmentExpired, MailedCodeWrong, SecondFactorOff, SecondFactorOn } from './second-factor.errors';
import { stepOfCode, totpRules } from './totp';

/** An enrolment must be confirmed within this time. */
const enrolmentMinutes = 15;

/** Of the code in the mail; tries are counted with the password's. */
const mailedDigits = 8;

const placeOf = (userId: string) => ({ table: 'second_factor', column: 'sealed_secret', row: userId });

export interface SecondFactorState {
  /** Null where there is none. */
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
}

/** What ends an enrolment: a code of the new app, and the one that was mailed. */
export interface FirstCodes {
  code: string;
  mailedCode: string;
}

export type CodeKind = 'app' | 'recovery_code';

/** The second factor of an account: an authenticator app (RFC 6238), and recovery codes for whoever lost it. Each change and its record are one statement. */
@Injectable()
export class SecondFactorService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(SystemSealingService) private readonly sealing: SystemSealingService,
    @Inject(PasswordHashingService) private readonly hashing: PasswordHashingService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async state(userId: string): Promise<SecondFactorState> {
    const row = await this.directory.maybeOne<SecondFactorState>(
      `select factor.confirmed_at as "confirmedAt",
         (select count(*)::int from directory.recovery_code code where code.user_id = factor.user_id and code.used_at is null) as "recoveryCodesLeft"
       from directory.second_factor factor where factor.user_id = $1 and factor.confirmed_at is not null`,
      [userId],
    );
    return row ?? { confirmedAt: null, recoveryCodesLeft: 0 };
  }

  /** A new secret for the person's app, and the code to mail; they count for nothing until both are shown. SecondFactorOn when there is one. */
  async begin(userId: string): Promise<{ secret: Buffer; mailedCode: string }> {
    const secret = randomBytes(totpRules.secretBytes);
    const mailedCode = String(randomInt(10 ** mailedDigits)).padStart(mailedDigits, '0');
    const rows = await this.directory.query(
      `insert into directory.second_factor (user_id, sealed_secret, begun_at, mailed_code_hash) values ($1, $2, $3, $4)
       on conflict (user_id) do update
         set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at, mailed_code_hash = excluded.mailed_code_hash
       where second_factor.confirmed_at is null returning user_id`,
      [userId, await this.sealing.seal(placeOf(userId), secret), this.clock.now(), await this.hashing.hash(mailedCode)],
    );
    if (rows.length === 0) throw new SecondFactorOn();
    return { secret, mailedCode };
  }

  /**
   * Turns the second factor on by a first code, in one statement with what follows: recovery codes, this session proven by two factors, the others ended.
   * Answers the recovery codes, the only time that they can be read; undefined for a wrong code of the app.
   */
  async confirm(holder: AccountHolder, sessionId: string, { code, mailedCode }: FirstCodes): Promise<string[] | undefined> {
    const { userId } = holder;
    const now = this.clock.now();
    const begun = await this.#begun(userId, new Date(now.getTime() - enrolmentMinutes * 60_000));
    if (!begun) throw new EnrolmentExpired();
    const { isRight } = await this.hashing.verify(begun.mailedCodeHash, withoutSpaces(mailedCode));
    if (!isRight) throw new MailedCodeWrong();
    const step = stepOfCode(await this.sealing.open(placeOf(userId), begun.sealedSecret), withoutSpaces(code), now);
    if (step === undefined) return undefined;
    const codes = newRecoveryCodes();
    const deed = {
      parts: `turned_on as (
         update directory.second_factor set confirmed_at = $2, last_step = $3, mailed_code_hash = null
         where user_id = $1 and confirmed_at is null and begun_at = $4 returning user_id),
       gone as (delete from directory.recovery_code using turned_on where recovery_code.user_id = turned_on.user_id),
       made as (
         insert into directory.recovery_code (user_id, recovery_code_id, code_hash, created_at)
         select turned_on.user_id, code.id, code.hash, $2 from turned_on, unnest($5::uuid[], $6::text[]) as code(id, hash)),
       others as (
         update directory.session set revoked_at = $2 from turned_on
         where session.user_id = turned_on.user_id and session.session_id <> $7 and session.revoked_at is null)`,
      sql: `update directory.session set second_factor_at = $2, rotation_due = true from turned_on
       where session.user_id = turned_on.user_id and session.session_id = $7 returning session.user_id`,
      parameters: [userId, now, step, begun.begunAt, codes.map(newId), await this.#hashed(codes), sessionId],
    };
    const rows = await this.records.recordWith(deed, [{ ...holder, outcome: 'second_factor_on' }]);
    if (rows.length === 0) throw new EnrolmentExpired();
    return codes;
  }

  /** The enrolment that waits for its first codes. */
  #begun(userId: string, since: Date) {
    return this.directory.maybeOne<{ sealedSecret: Buffer; begunAt: Date; mailedCodeHash: string }>(
      `select sealed_secret as "sealedSecret", begun_at as "begunAt", mailed_code_hash as "mailedCodeHash" from directory.second_factor
       where user_id = $1 and confirmed_at is null and begun_at > $2 and mailed_code_hash is not null`,
      [userId, since],
    );
  }

  /** Takes a code of the app or a recovery code, each once; undefined when it is none that can be taken. */
  async take(holder: AccountHolder, typed: string): Promise<CodeKind | undefined> {
    const recoveryCode = readRecoveryCode(typed);
    if (recoveryCode !== undefined) return (await this.#takeRecoveryCode(holder, recoveryCode)) ? 'recovery_code' : undefined;
    return (await this.#takeAppCode(holder.userId, withoutSpaces(typed))) ? 'app' : undefined;
  }

  /** Turns it off, with its recovery codes. The kept session is proven by the password only from now on; the others end. SecondFactorOff where there is none. */
  async turnOff(holder: AccountHolder, keptSessionId?: string): Promise<void> {
    const deed = {
      parts: `gone as (delete from directory.second_factor where user_id = $1 and confirmed_at is not null returning user_id),
       codes as (delete from directory.recovery_code using gone where recovery_code.user_id = gone.user_id),
       others as (
         update directory.session set revoked_at = $2 from gone
         where session.user_id = gone.user_id and session.session_id is distinct from $3::uuid and session.revoked_at is null),
       kept as (
         update directory.session set second_factor_at = null, rotation_due = true from gone
         where session.user_id = gone.user_id and session.session_id = $3::uuid)`,
      sql: 'select user_id from gone',
      parameters: [holder.userId, this.clock.now(), keptSessionId ?? null],
    };
    const rows = await this.records.recordWith(deed, [{ ...holder, outcome: 'second_factor_off' }]);
    if (rows.length === 0) throw new SecondFactorOff();
  }

  /** Ten new recovery codes; the old ones are worth nothing any more. */
  async renewRecoveryCodes(holder: AccountHolder): Promise<string[]> {
    const codes = newRecoveryCodes();
    const deed = {
      parts: `factor as (select user_id from directory.second_factor where user_id = $1 and confirmed_at is not null for update),
       gone as (delete from directory.recovery_code using factor where recovery_code.user_id = factor.user_id)`,
      sql: `insert into directory.recovery_code (user_id, recovery_code_id, code_hash, created_at)
       select factor.user_id, code.id, code.hash, $2 from factor, unnest($3::uuid[], $4::text[]) as code(id, hash) returning user_id`,
      parameters: [holder.userId, this.clock.now(), codes.map(newId), await this.#hashed(codes)],
    };
    const rows = await this.records.recordWith(deed, [{ ...holder, outcome: 'recovery_codes_renewed' }]);
    if (rows.length === 0) throw new SecondFactorOff();
    return codes;
  }

  async #takeAppCode(userId: string, code: string): Promise<boolean> {
    const factor = await this.directory.maybeOne<{ sealedSecret: Buffer; begunAt: Date }>(
      'select sealed_secret as "sealedSecret", begun_at as "begunAt" from directory.second_factor where user_id = $1 and confirmed_at is not null',
      [userId],
    );
    if (!factor) return false;
    const step = stepOfCode(await this.sealing.open(placeOf(userId), factor.sealedSecret), code, this.clock.now());
    if (step === undefined) return false;
    const taken = await this.directory.query(
      `update directory.second_factor set last_step = $2
       where user_id = $1 and confirmed_at is not null and begun_at = $3 and last_step < $2 returning user_id`,
      [userId, step, factor.begunAt],
    );
    return taken.length === 1;
  }

  async #takeRecoveryCode(holder: AccountHolder, code: string): Promise<boolean> {
    const { userId } = holder;
    const open = await this.directory.query<{ recoveryCodeId: string; codeHash: string }>(
      `select recovery_code_id as "recoveryCodeId", code_hash as "codeHash" from directory.recovery_code where user_id = $1 and used_at is null`,
      [userId],
    );
    const verdicts = await Promise.all(open.map(({ codeHash }) => this.hashing.verify(codeHash, code)));
    const found = open[verdicts.findIndex(({ isRight }) => isRight)];
    if (!found) return false;
    const deed = {
      sql: 'update directory.recovery_code set used_at = $3 where user_id = $1 and recovery_code_id = $2 and used_at is null returning user_id',
      parameters: [userId, found.recoveryCodeId, this.clock.now()],
    };
    const taken = await this.records.recordWith(deed, [{ ...holder, outcome: 'recovery_code_used' }]);
    return taken.length === 1;
  }

  #hashed(codes: readonly string[]): Promise<string[]> {
    return Promise.all(codes.map((code) => this.hashing.hash(readRecoveryCode(code)!)));
  }
}

const withoutSpaces = (typed: string): string => typed.replace(/\s/g, '');
