import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@loonbrug/platform';
import { InScope, type PortalScope, Requires } from '@loonbrug/tenancy';
import { ConnectionTestDto } from './connection-check';
import { ConnectionTestService } from './connection-test.service';
import { LoketCredentialChange, LoketCredentialOfLevelDto } from './loket-credential.dto';
import { LoketCredentialService } from './loket-credential.service';

/** The credential that the whole firm uses where nothing nearer is set; for portal administrators. */
@ApiTags('loket')
@Controller('portals/:portalId/loket-credential')
export class PortalCredentialController {
  constructor(
    @Inject(LoketCredentialService) private readonly credentials: LoketCredentialService,
    @Inject(ConnectionTestService) private readonly tests: ConnectionTestService,
  ) {}

  @Get()
  @Requires('read', 'LoketSettings')
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  show(@InScope() scope: PortalScope): Promise<LoketCredentialOfLevelDto> {
    return this.credentials.show(scope);
  }

  @Put()
  @Requires('update', 'LoketSettings')
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  async change(@InScope() scope: PortalScope, @Body() change: LoketCredentialChange): Promise<LoketCredentialOfLevelDto> {
    await this.credentials.change(scope, change);
    return this.credentials.show(scope);
  }

  @Delete()
  @Requires('update', 'LoketSettings')
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  async remove(@InScope() scope: PortalScope): Promise<LoketCredentialOfLevelDto> {
    await this.credentials.remove(scope);
    return this.credentials.show(scope);
  }

  @Post('test')
  @HttpCode(200)
  @Requires('test', 'LoketSettings')
  @ApiOkResponse({ type: ConnectionTestDto })
  test(@InScope() scope: PortalScope, @Headers('accept-language') language?: string): Promise<ConnectionTestDto> {
    return this.tests.test(scope, languageOf(language));
  }
}
