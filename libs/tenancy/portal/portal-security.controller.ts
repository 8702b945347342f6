import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InScope, Requires } from '../access/requires';
import type { PortalScope } from '../access/scope';
import { PortalSecurityChangeDto, PortalSecurityDto } from './portal-security.dto';
import { PortalSecurityService } from './portal-security.service';

/** What the portal asks of whoever comes in. */
@ApiTags('portal')
@Controller('portals/:portalId/security')
export class PortalSecurityController {
  constructor(@Inject(PortalSecurityService) private readonly security: PortalSecurityService) {}

  @Get()
  @Requires('update', 'Portal')
  @ApiOkResponse({ type: PortalSecurityDto })
  async read(@InScope() scope: PortalScope): Promise<PortalSecurityDto> {
    return this.security.read(scope);
  }

  @Put()
  @Requires('update', 'Portal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@InScope() scope: PortalScope, @Body() body: PortalSecurityChangeDto): Promise<void> {
    await this.security.change(scope, body);
  }
}
