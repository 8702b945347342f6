import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Environment, languageOf } from '@loonbrug/platform';
import { InScope, type PortalScope, Requires } from '@loonbrug/tenancy';
import { ConnectionTestDto } from './connection-check';
import { ConnectionTestService } from './connection-test.service';
import { LoketSettingsChange, LoketSettingsDto } from './loket-settings.dto';
import { LoketSettingsService } from './loket-settings.service';

/** The portal's own client at Loket. */
@ApiTags('loket')
@Controller('portals/:portalId/loket-settings')
export class LoketSettingsController {
  constructor(
    @Inject(LoketSettingsService) private readonly settings: LoketSettingsService,
    @Inject(ConnectionTestService) private readonly tests: ConnectionTestService,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  @Get()
  @Requires('read', 'LoketSettings')
  @ApiOkResponse({ type: LoketSettingsDto })
  show(@InScope() scope: PortalScope): Promise<LoketSettingsDto> {
    return this.settings.show(scope, this.environment);
  }

  @Put()
  @Requires('update', 'LoketSettings')
  @ApiOkResponse({ type: LoketSettingsDto })
  async change(@InScope() scope: PortalScope, @Body() change: LoketSettingsChange): Promise<LoketSettingsDto> {
    await this.settings.change(scope, change);
    return this.settings.show(scope, this.environment);
  }

  @Post('test')
  @HttpCode(200)
  @Requires('test', 'LoketSettings')
  @ApiOkResponse({ type: ConnectionTestDto })
  test(@InScope() scope: PortalScope, @Headers('accept-language') language?: string): Promise<ConnectionTestDto> {
    return this.tests.test(scope, languageOf(language));
  }
}
