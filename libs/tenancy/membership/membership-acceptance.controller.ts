import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { FromOrigin, InvitationTokenDto, NewPersonDto, type SessionOrigin, ThrottleService } from '@loonbrug/auth';
import { Public, SignedIn } from '@loonbrug/platform';
import { InScope } from '../access/requires';
import type { PersonScope } from '../access/scope';
import { MembershipAcceptanceService } from './membership-acceptance.service';
import { AcceptedMembershipDto } from './membership.dto';

/** Accepting the invitation to work in a portal. */
@ApiTags('invitations')
@Controller()
export class MembershipAcceptanceController {
  constructor(
    @Inject(MembershipAcceptanceService) private readonly acceptance: MembershipAcceptanceService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  /** For whoever has no account: it is made with the invitation's address. */
  @Post('member-invitations/acceptance')
  @Public('the mailed single-use token says who it is; the person has no account yet')
  @ApiCreatedResponse({ type: AcceptedMembershipDto })
  async acceptAsNewPerson(@Body() body: NewPersonDto, @FromOrigin() origin: SessionOrigin): Promise<AcceptedMembershipDto> {
    await this.throttle.countInvitation('accept', origin.address);
    return this.acceptance.asNewPerson(body);
  }

  /** For whoever is signed in, whatever the address of their account. */
  @Post('me/member-invitations/acceptance')
  @SignedIn()
  @ApiCreatedResponse({ type: AcceptedMembershipDto })
  async acceptSignedIn(
    @InScope() { userId }: PersonScope,
    @Body() body: InvitationTokenDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<AcceptedMembershipDto> {
    await this.throttle.countInvitation('accept', origin.address);
    return this.acceptance.asSignedIn(body, userId);
  }
}
