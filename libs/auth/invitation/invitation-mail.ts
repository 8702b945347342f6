import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { amsterdamDay, type ClaimedItem, dayInWords, Outbox, type OutboxHandler, type TenantScope } from '@loonbrug/platform';
import { MailDelivery } from '../mail/mail-delivery';
import { invitationMail } from '../mail/mail-texts';
import { PortalDirectoryService } from '../portal/portal-directory.service';
import { UserAccountService } from '../user/user-account.service';
import { invitationMailKind, InvitationService } from './invitation.service';

/** Mails invitations from the outbox. Doing it twice sends two mails, of which the last link works. */
@Injectable()
export class InvitationMail implements OutboxHandler, OnModuleInit {
  readonly maximumAttempts = 12;

  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(PortalDirectoryService) private readonly portals: PortalDirectoryService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(MailDelivery) private readonly delivery: MailDelivery,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(invitationMailKind, this);
  }

  async perform(scope: TenantScope, { payload }: ClaimedItem): Promise<void> {
    const invitation = await this.invitations.issueToken(String(payload['invitationId']));
    // Withdrawn, replaced or accepted meanwhile: nothing to send.
    if (!invitation) return;
    const account = await this.accounts.byEmail(invitation.email);
    const language = account?.language ?? (payload['language'] === 'en' ? 'en' : 'nl');
    const mail = invitationMail(language, {
      kind: invitation.kind,
      portalName: (await this.portals.nameOf(scope.portalId)) ?? 'Loonbrug',
      link: this.delivery.link('/invitation', invitation.token),
      expiresOn: dayInWords(amsterdamDay(invitation.expiresAt), language),
      hasSecondFact: invitation.hasSecondFact,
    });
    await this.delivery.send({ to: invitation.email, ...mail });
  }
}
