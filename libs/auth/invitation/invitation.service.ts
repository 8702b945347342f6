import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, hashToken, type Language, newId, newToken, Outbox, type Transaction } from '@loonbrug/platform';
import { timingSafeEqual } from 'node:crypto';
import { type ThrottleLimit, ThrottleService } from '../throttle/throttle.service';
import { normalEmail } from '../user/user-account.service';
import { InvitationInvalid, SecondFactWrong } from './invitation.errors';

export type InvitationKind = 'member_invitation' | 'employee_invitation';

/** How long a mailed link works, and how many wrong answers it survives. */
export const invitationLimits = { days: 4, wrongAnswers: 5 } as const;

/** Mails to one mailbox about one thing, and to all mailboxes that a portal's administrators name, in an hour: nobody's mailbox is filled, nor the firm's name used to mail to everybody. */
const mailsAnHour = { mailbox: 10, portal: 300 } as const;

/** The outbox kind of an invitation's mail. */
export const invitationMailKind = 'auth.invitation_mail';

export interface NewInvitation {
  kind: InvitationKind;
  email: string;
  /** What is offered: the row of the portal that the invitation is for. A newer invitation for it ends the older. */
  subjectId: string;
  language: Language;
  /** A keyed hash of a fact that is not in the mail; the person must answer it. */
  secondFactHash?: Buffer;
}

/** An invitation that can be accepted now. */
export interface OpenInvitation {
  invitationId: string;
  kind: InvitationKind;
  email: string;
  portalId: string;
  subjectId: string;
  expiresAt: Date;
  hasSecondFact: boolean;
}

/** What a person brings: the link's token, and the keyed hash of their answer, which is made per portal. */
export interface InvitationClaim {
  token: string;
  kind: InvitationKind;
  answerHash?: (portalId: string) => Buffer;
}

const columns = `mailed_token_id as "invitationId", kind, email, portal_id as "portalId", subject_id as "subjectId", expires_at as "expiresAt",
  second_fact_hash is not null as "hasSecondFact"`;
const usable = `used_at is null and expires_at > $2 and failed_attempts < ${invitationLimits.wrongAnswers} and kind in ('member_invitation', 'employee_invitation')`;

/** Invitations by mail: single-use, short-lived, kept as a hash. What is offered is a row of the portal; this knows its id only. */
@Injectable()
export class InvitationService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Invites in the caller's transaction; the mail follows after its commit, and the link's token is made only when it is sent. Throttled where there were too many. */
  async create(tx: Transaction, invitation: NewInvitation): Promise<{ invitationId: string; expiresAt: Date }> {
    await this.throttle.countIn(tx, ...limitsOf(tx.scope.portalId, invitation));
    await this.withdraw(tx, invitation.kind, invitation.subjectId);
    const invitationId = newId();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + invitationLimits.days * 86_400_000);
    await tx.query(
      `insert into directory.mailed_token (mailed_token_id, kind, token_hash, email, portal_id, subject_id, second_fact_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        invitationId,
        invitation.kind,
        newToken().hash,
        normalEmail(invitation.email),
        tx.scope.portalId,
        invitation.subjectId,
        invitation.secondFactHash ?? null,
        now,
        expiresAt,
      ],
    );
    await this.outbox.add(tx, { kind: invitationMailKind, key: invitationId, payload: { invitationId, language: invitation.language } });
    return { invitationId, expiresAt };
  }

  /** Ends what is still open for these subjects; the links in the mails are worth nothing from now on. */
  async withdraw(tx: Transaction, kind: InvitationKind, ...subjectIds: readonly string[]): Promise<void> {
    await tx.query(
      'update directory.mailed_token set used_at = $4 where portal_id = $1 and kind = $2 and subject_id = any($3::uuid[]) and used_at is null',
      [tx.scope.portalId, kind, subjectIds, this.clock.now()],
    );
  }

  /** A fresh token for the mail that is about to be sent, or undefined when the invitation ended meanwhile. */
  async issueToken(invitationId: string): Promise<(OpenInvitation & { token: string }) | undefined> {
    const { token, hash } = newToken();
    const invitation = await this.directory.maybeOne<OpenInvitation>(
      `update directory.mailed_token set token_hash = $3 where mailed_token_id = $1 and ${usable} returning ${columns}`,
      [invitationId, this.clock.now(), hash],
    );
    return invitation && { ...invitation, token };
  }

  /** What a link offers, without using it; InvitationInvalid when it offers nothing. */
  async look(token: string): Promise<OpenInvitation> {
    const invitation = await this.directory.maybeOne<OpenInvitation>(
      `select ${columns} from directory.mailed_token where token_hash = $1 and ${usable}`,
      [hashToken(token), this.clock.now()],
    );
    if (!invitation) throw new InvitationInvalid();
    return invitation;
  }

  /** The invitation of a claim whose answer is right. Every look at the answer is counted first, so that trying in parallel gives no more tries. */
  async examine({ token, kind, answerHash }: InvitationClaim): Promise<OpenInvitation> {
    const counted = await this.directory.maybeOne<OpenInvitation & { secondFactHash: Buffer | null; failedAttempts: number }>(
      `update directory.mailed_token set failed_attempts = failed_attempts + case when second_fact_hash is null then 0 else 1 end
       where token_hash = $1 and ${usable} and kind = $3
       returning ${columns}, second_fact_hash as "secondFactHash", failed_attempts as "failedAttempts"`,
      [hashToken(token), this.clock.now(), kind],
    );
    if (!counted) throw new InvitationInvalid();
    const { secondFactHash, failedAttempts, ...invitation } = counted;
    if (!secondFactHash) return invitation;
    const answer = answerHash?.(invitation.portalId);
    if (!answer || answer.length !== secondFactHash.length || !timingSafeEqual(answer, secondFactHash))
      throw new SecondFactWrong(invitationLimits.wrongAnswers - failedAttempts);
    await this.directory.query('update directory.mailed_token set failed_attempts = failed_attempts - 1 where mailed_token_id = $1', [
      invitation.invitationId,
    ]);
    return invitation;
  }

  /** Uses the invitation up in the transaction that gives what it offers; whoever comes second gets InvitationInvalid. */
  async use(tx: Transaction, invitationId: string): Promise<void> {
    const rows = await tx.query(
      'update directory.mailed_token set used_at = $2 where mailed_token_id = $1 and used_at is null and expires_at > $2 returning mailed_token_id',
      [invitationId, this.clock.now()],
    );
    if (rows.length !== 1) throw new InvitationInvalid();
  }
}

/** Employees are those that Loket names, and several may read one mailbox; members are whoever an administrator names. */
function limitsOf(portalId: string, { kind, email, subjectId }: NewInvitation): ThrottleLimit[] {
  const windowSeconds = 3600;
  const mailbox = { purpose: 'invitation-mail:mailbox', attempts: mailsAnHour.mailbox, windowSeconds };
  if (kind === 'employee_invitation') return [{ ...mailbox, subject: `${portalId} ${subjectId}` }];
  return [
    { ...mailbox, subject: `${portalId} ${normalEmail(email)}` },
    { purpose: 'invitation-mail:portal', subject: portalId, attempts: mailsAnHour.portal, windowSeconds },
  ];
}
