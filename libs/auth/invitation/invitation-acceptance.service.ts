import { Inject, Injectable } from '@nestjs/common';
import { type Language, newId, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { PasswordHashingService } from '../password/password-hashing.service';
import { checkNewPassword } from '../password/password-policy';
import { SessionService } from '../session/session.service';
import { UserAccountService } from '../user/user-account.service';
import { AccountExists } from './invitation.errors';
import { type InvitationClaim, InvitationService, type OpenInvitation } from './invitation.service';

/** Somebody without an account. Its e-mail address is the invitation's: that is the mailbox they proved to read. */
export interface NewPerson {
  name: string;
  password: string;
  language: Language;
}

/** What invitations of a kind are for, to whoever knows the portal's own rows. */
export interface Offer<Result> {
  /**
   * Takes the rows of the portal that say what is offered, before the link's own row: in that order an invitation is sent again, withdrawn and ended,
   * so that none of them waits for an acceptance that waits for it.
   */
  lock: (tx: Transaction, invitation: OpenInvitation) => Promise<void>;
  /** Gives it, in the portal's transaction; throws to leave the invitation unused. */
  give: (tx: Transaction, invitation: OpenInvitation, userId: string) => Promise<Result>;
}

/** Accepts an invitation: the check of the claim, the account, its place in the portal and what is given are one transaction. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
  ) {}

  /** For a person without an account; AccountExists when the address has one (accept it signed in). */
  async asNewPerson<Result>(claim: InvitationClaim, person: NewPerson, offer: Offer<Result>): Promise<Result> {
    const invitation = await this.invitations.examine(claim);
    if (await this.accounts.byEmail(invitation.email)) throw new AccountExists();
    checkNewPassword(person.password, invitation.email);
    const passwordHash = await this.passwords.hash(person.password);
    const userId = newId();
    const { name, language } = person;
    return this.#accept(invitation, userId, {
      lock: offer.lock,
      give: async (tx) => {
        const isMade = await this.accounts.register(tx, { userId, email: invitation.email, name, language, passwordHash });
        if (!isMade) throw new AccountExists();
        return offer.give(tx, invitation, userId);
      },
    });
  }

  /** For a person who is signed in, whatever their account's address: the link proves the mailbox, the session the person. */
  async asSignedIn<Result>(claim: InvitationClaim, userId: string, offer: Offer<Result>): Promise<Result> {
    const invitation = await this.invitations.examine(claim);
    return this.#accept(invitation, userId, offer);
  }

  #accept<Result>(invitation: OpenInvitation, userId: string, { lock, give }: Offer<Result>): Promise<Result> {
    return this.database.transaction({ portalId: invitation.portalId, actor: { kind: 'user', userId } }, async (tx) => {
      await lock(tx, invitation);
      await this.invitations.use(tx, invitation.invitationId);
      const result = await give(tx, invitation, userId);
      await this.accounts.joinPortal(tx, userId, invitation.kind === 'employee_invitation' ? 'employment' : 'membership');
      // The account before its sessions, as whoever takes the place away does.
      await this.sessions.rotate(tx, userId);
      return result;
    });
  }
}
