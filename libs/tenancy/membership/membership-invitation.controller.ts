import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, Requires } from '../access/requires';
import type { PortalScope } from '../access/scope';
import { ListRequestDto } from '../list/list-request.dto';
import { MembershipInvitationService } from './membership-invitation.service';
import { MadeMembershipInvitationDto, MembershipInvitationListDto, MembershipInvitationRequestDto } from './membership.dto';
import { membershipInvitationTable } from '../list/tenancy.tables';

/** Memberships that are offered by mail. */
@ApiTags('memberships')
@Controller('portals/:portalId/membership-invitations')
export class MembershipInvitationController {
  constructor(@Inject(MembershipInvitationService) private readonly invitations: MembershipInvitationService) {}

  @Get()
  @Requires('read', 'Membership')
  @AsTable(membershipInvitationTable)
  @ApiOkResponse({ type: MembershipInvitationListDto })
  async list(@InScope() scope: PortalScope, @Query() request: ListRequestDto): Promise<MembershipInvitationListDto> {
    return this.invitations.list(scope, request);
  }

  @Post()
  @Requires('invite', 'Membership')
  @ApiCreatedResponse({ type: MadeMembershipInvitationDto })
  async invite(@InScope() scope: PortalScope, @Body() body: MembershipInvitationRequestDto): Promise<MadeMembershipInvitationDto> {
    return { membershipInvitationId: await this.invitations.invite(scope, body) };
  }

  /** Mails a new link; the earlier one ends. */
  @Post(':invitationId/mails')
  @Requires('invite', 'Membership')
  @HttpCode(204)
  @ApiNoContentResponse()
  async resend(@InScope() scope: PortalScope, @Param('invitationId', ParseUUIDPipe) invitationId: string): Promise<void> {
    await this.invitations.resend(scope, invitationId);
  }

  @Delete(':invitationId')
  @Requires('invite', 'Membership')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@InScope() scope: PortalScope, @Param('invitationId', ParseUUIDPipe) invitationId: string): Promise<void> {
    await this.invitations.withdraw(scope, invitationId);
  }
}
