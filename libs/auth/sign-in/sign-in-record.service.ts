import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, Environment, HashingService, newId } from '@loonbrug/platform';
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
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

export interface SignInRecord {
  userId?: string | undefined;
  email: string;
  outcome: SignInOutcome;
  address?: string | undefined;
}

/** Something that happened at a person's own account, as they see it. */
export interface OwnSignInRecord {
  signInRecordId: string;
  outcome: SignInOutcome;
  address: string | null;
  at: Date;
}

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
  async record({ userId, email, outcome, address }: SignInRecord): Promise<void> {
    const record = {
      signInRecordId: newId(),
      userId: userId ?? null,
      emailHash: this.#emailHash(email),
      outcome,
      addressHash: address ? hashOfAddress(this.hashing, address) : null,
      at: this.clock.now(),
    };
    await this.directory.query(
      `insert into directory.sign_in_record (sign_in_record_id, user_id, email_hash, outcome, address, address_hash, at, signature)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        record.signInRecordId,
        record.userId,
        record.emailHash,
        outcome,
        address ?? null,
        record.addressHash,
        record.at,
        this.#signature.of(record),
      ],
    );
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

  #emailHash(email: string): Buffer {
    return this.hashing.keyed('email', 'system', normalEmail(email));
  }
}

/** What the chain holds of an address: it can be checked while the address is there, and stays when that is erased. */
export const hashOfAddress = (hashing: HashingService, address: string): Buffer => hashing.keyed('sign-in-address', 'system', address);
