import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, Requires } from '../access/requires';
import type { PortalScope } from '../access/scope';
import { MembershipListDto, MembershipListRequestDto, MembershipTermsDto } from './membership.dto';
import { MembershipService } from './membership.service';
import { membershipTable } from '../list/tenancy.tables';

/** Who works in the portal, and as what. */
@ApiTags('memberships')
@Controller('portals/:portalId/memberships')
export class MembershipController {
  constructor(@Inject(MembershipService) private readonly memberships: MembershipService) {}

  @Get()
  @Requires('read', 'Membership')
  @AsTable(membershipTable)
  @ApiOkResponse({ type: MembershipListDto })
  async list(@InScope() scope: PortalScope, @Query() request: MembershipListRequestDto): Promise<MembershipListDto> {
    return this.memberships.list(scope, request);
  }

  @Put(':membershipId')
  @Requires('update', 'Membership')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @InScope() scope: PortalScope,
    @Param('membershipId', ParseUUIDPipe) membershipId: string,
    @Body() terms: MembershipTermsDto,
  ): Promise<void> {
    await this.memberships.change(scope, membershipId, terms);
  }

  @Delete(':membershipId')
  @Requires('manage', 'Membership')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@InScope() scope: PortalScope, @Param('membershipId', ParseUUIDPipe) membershipId: string): Promise<void> {
    await this.memberships.revoke(scope, membershipId);
  }
}
