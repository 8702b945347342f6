import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, HashingService, newId } from '@loonbrug/platform';
import { normalEmail } from '../user/user-account.service';

export type SignInOutcome =
  | 'signed_in'
  | 'wrong_password'
  | 'unknown_user'
  | 'disabled'
  | 'throttled'
  | 'signed_out'
  | 'password_changed'
  | 'password_reset_requested';

export interface SignInRecord {
  userId?: string | undefined;
  email: string;
  outcome: SignInOutcome;
  address?: string | undefined;
}

const knownAddressDays = 30;

/** The trail of sign-ins, which belong to no portal. The address that was typed is kept as a keyed hash: it may be nobody's, or a password typed in the wrong field. */
@Injectable()
export class SignInRecordService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async record({ userId, email, outcome, address }: SignInRecord): Promise<void> {
    await this.directory.query(
      'insert into directory.sign_in_record (sign_in_record_id, user_id, email_hash, outcome, address, at) values ($1, $2, $3, $4, $5, $6)',
      [newId(), userId ?? null, this.emailHash(email), outcome, address ?? null, this.clock.now()],
    );
  }

  /** Whether the person signed in from this address lately: then strangers who guess elsewhere don't use up their attempts. */
  async isKnownAddress(email: string, address: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - knownAddressDays * 86_400_000);
    const row = await this.directory.maybeOne(
      `select 1 from directory.sign_in_record where email_hash = $1 and address = $2 and outcome = 'signed_in' and at > $3 limit 1`,
      [this.emailHash(email), address, since],
    );
    return row !== undefined;
  }

  emailHash(email: string): Buffer {
    return this.hashing.keyed('email', 'system', normalEmail(email));
  }
}
