import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { InScope, Requires } from '../access/requires';
import type { AdministrationScope } from '../access/scope';
import { LinkSettingChangeDto, LinkSettingListDto } from './link-setting.dto';
import { LinkSettingKeyPipe } from './link-setting-key.pipe';
import { type LinkSettingKey, linkSettingKeys } from './link-setting-keys';
import { LinkSettingService } from './link-setting.service';

/** Settings of the link as they hold for an administration. */
@ApiTags('link settings')
@Controller('portals/:portalId/administrations/:administrationId/link-settings')
export class AdministrationLinkSettingController {
  constructor(@Inject(LinkSettingService) private readonly settings: LinkSettingService) {}

  /** Every setting, with the level that it comes from. */
  @Get()
  @Requires('read', 'LinkSetting')
  @ApiOkResponse({ type: LinkSettingListDto })
  async list(@InScope() scope: AdministrationScope): Promise<LinkSettingListDto> {
    return LinkSettingListDto.of(await this.settings.list(scope));
  }

  /** Gives this level a value of its own. */
  @Put(':key')
  @ApiParam({ name: 'key', enum: linkSettingKeys })
  @Requires('manage', 'LinkSetting')
  @HttpCode(204)
  @ApiNoContentResponse()
  async set(
    @InScope() scope: AdministrationScope,
    @Param('key', LinkSettingKeyPipe) key: LinkSettingKey,
    @Body() { value }: LinkSettingChangeDto,
  ): Promise<void> {
    await this.settings.set(scope, key, value);
  }

  /** Takes the level's own value away. */
  @Delete(':key')
  @ApiParam({ name: 'key', enum: linkSettingKeys })
  @Requires('manage', 'LinkSetting')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unset(@InScope() scope: AdministrationScope, @Param('key', LinkSettingKeyPipe) key: LinkSettingKey): Promise<void> {
    await this.settings.unset(scope, key);
  }
}
