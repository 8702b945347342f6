import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@loonbrug/platform';
import { PortalDirectoryService } from '../portal/portal-directory.service';
import { FromOrigin } from '../request/current-session';
import type { SessionOrigin } from '../session/session.service';
import { ThrottleService } from '../throttle/throttle.service';
import { UserAccountService } from '../user/user-account.service';
import { InvitationDto, InvitationTokenDto } from './invitation.dto';
import { InvitationService } from './invitation.service';

/** What an invitation offers, before it is accepted; accepting is the matter of whoever invites. */
@ApiTags('invitations')
@Controller('invitations')
export class InvitationController {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(PortalDirectoryService) private readonly portals: PortalDirectoryService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  /** Looks at an invitation without using it. The token is in the body, so that it is in no address. */
  @Post('lookup')
  @Public('the mailed token says whose it is; an invited person may have no account yet')
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationDto })
  async look(@Body() { token }: InvitationTokenDto, @FromOrigin() origin: SessionOrigin): Promise<InvitationDto> {
    await this.throttle.countInvitation('look', origin.address);
    const { kind, email, portalId, hasSecondFact, expiresAt } = await this.invitations.look(token);
    return {
      kind,
      email,
      hasSecondFact,
      expiresAt,
      portalName: (await this.portals.nameOf(portalId)) ?? '',
      // The holder of a link to work here could accept it, and so be told on the way; a link that asks for a fact gives nothing without it, and tells nothing.
      hasAccount: hasSecondFact ? null : (await this.accounts.byEmail(email)) !== undefined,
    };
  }
}
