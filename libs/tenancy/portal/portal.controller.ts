import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InScope, Requires } from '../access/requires';
import type { PortalScope } from '../access/scope';
import { PortalChangeDto, PortalDto } from './portal.dto';
import { PortalService } from './portal.service';

/** The accounting firm's own portal. */
@ApiTags('portal')
@Controller('portals/:portalId')
export class PortalController {
  constructor(@Inject(PortalService) private readonly portals: PortalService) {}

  @Get()
  @Requires('read', 'Portal')
  @ApiOkResponse({ type: PortalDto })
  async read(@InScope() scope: PortalScope): Promise<PortalDto> {
    const { portalId, name, language, createdAt } = await this.portals.read(scope);
    return { portalId, name, language, createdAt };
  }

  @Put()
  @Requires('update', 'Portal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@InScope() scope: PortalScope, @Body() body: PortalChangeDto): Promise<void> {
    await this.portals.change(scope, body);
  }
}
