import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, type DirectoryStatement, Environment, HashingService, newId } from '@loonbrug/platform';
import { normalEmail } from '../user/user-account.service';
import { SignInSignature } from './sign-in-signature';

export const signInOutcomes = [
  'signed_in',
  'wrong_password',
  'unknown_user',
  'disabled',
  'throttled',
  'signed_out',
  'password_changed',
  'password_reset_requested',
  'second_factor_asked',
  'wrong_code',
  'recovery_code_used',
  'second_factor_on',
  'second_factor_off',
  'recovery_codes_renewed',
  'sessions_ended',
  'account_erased',
  'name_changed',
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

export interface SignInRecord {
  userId?: string | undefined;
  email: string;
  outcome: SignInOutcome;
  address?: string | undefined;
}

/** Whose account something is done at, and from which address. */
export type AccountHolder = Omit<SignInRecord, 'outcome'> & { userId: string };

/** A change of the directory that is still to be made: a statement that answers the user_id of each person concerned. */
export interface DirectoryDeed extends DirectoryStatement {
  /** Changes that are part of it, as the parts of a `with` that the statement may read from. */
  readonly parts?: string;
}

/** Something that happened at a person's own account, as they see it. */
export interface OwnSignInRecord {
  signInRecordId: string;
  outcome: SignInOutcome;
  address: string | null;
  at: Date;
}

const columns = 'sign_in_record_id, user_id, email_hash, outcome, address, address_hash, at, signature';
const types = ['uuid', 'uuid', 'bytea', 'text', 'text', 'bytea', 'timestamptz', 'bytea'];
/** Rows of the lists that begin at a parameter, in the order of the columns. */
const rowsFrom = (first: number): string =>
  `select made.* from unnest(${types.map((type, index) => `$${first + index}::${type}[]`).join(', ')}) as made(${columns})`;

/** The trail of sign-ins, which belong to no portal. The address that was typed is kept as a keyed hash: it may be nobody's, or a password typed in the wrong field. */
@Injectable()
export class SignInRecordService {
  readonly #signature: SignInSignature;

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Environment) environment: Environment,
  ) {
    this.#signature = new SignInSignature(environment);
  }

  /** Signed as it is written; the chain follows within seconds. */
  async record(record: SignInRecord): Promise<void> {
    await this.directory.query(`insert into directory.sign_in_record (${columns}) ${rowsFrom(1)}`, this.#columnsOf([record]));
  }

  /**
   * Does a deed at people's accounts, and records it of those whose user_id its rows answer, all in one statement. Deeds at one account come one after the
   * other, each with what the one before did in its sight: a sign-in finds the password changed, or the change finds its session. Returns those ids, one for each row.
   */
  async recordWith(deed: DirectoryDeed, records: readonly SignInRecord[]): Promise<string[]> {
    const accounts = {
      sql: 'select 1 from directory.user_account where user_id = any($1::uuid[]) order by user_id for no key update',
      parameters: [records.flatMap(({ userId }) => userId ?? [])],
    };
    const rows = await this.directory.queryHolding<{ userId: string }>(accounts, {
      sql: `with ${deed.parts === undefined ? '' : `${deed.parts}, `}deed as (${deed.sql}), noted as (
         insert into directory.sign_in_record (${columns}) ${rowsFrom(deed.parameters.length + 1)} where made.user_id in (select user_id from deed))
       select user_id as "userId" from deed`,
      parameters: [...deed.parameters, ...this.#columnsOf(records)],
    });
    return rows.map(({ userId }) => userId);
  }

  /** What happened at the person's own account, newest first; never anybody else's. */
  async ofPerson(
    userId: string,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: OwnSignInRecord[]; total: number }> {
    const items = await this.directory.query<OwnSignInRecord>(
      `select sign_in_record_id as "signInRecordId", outcome, address, at from directory.sign_in_record
       where user_id = $1 order by sign_in_record_id desc limit $2 offset $3`,
      [userId, pageSize, (page - 1) * pageSize],
    );
    const row = await this.directory.maybeOne<{ total: number }>(
      'select count(*)::int as total from directory.sign_in_record where user_id = $1',
      [userId],
    );
    return { items, total: row!.total };
  }

  /** A list for each column. */
  #columnsOf(records: readonly SignInRecord[]): unknown[] {
    const rows = records.map(({ userId, email, outcome, address }) => {
      const emailHash = this.#emailHash(email);
      const addressHash = address ? hashOfAddress(this.hashing, address) : null;
      const record = { signInRecordId: newId(), userId: userId ?? null, emailHash, outcome, addressHash, at: this.clock.now() };
      return { ...record, address: address ?? null, signature: this.#signature.of(record) };
    });
    return [
      rows.map((row) => row.signInRecordId),
      rows.map((row) => row.userId),
      rows.map((row) => row.emailHash),
      rows.map((row) => row.outcome),
      rows.map((row) => row.address),
      rows.map((row) => row.addressHash),
      rows.map((row) => row.at),
      rows.map((row) => row.signature),
    ];
  }

  #emailHash(email: string): Buffer {
    return this.hashing.keyed('email', 'system', normalEmail(email));
  }
}

/** What the chain holds of an address: it can be checked while the address is there, and stays when that is erased. */
export const hashOfAddress = (hashing: HashingService, address: string): Buffer => hashing.keyed('sign-in-address', 'system', address);
