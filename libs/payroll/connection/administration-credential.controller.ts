import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { ConnectionTestDto } from './connection-check';
import { ConnectionTestService } from './connection-test.service';
import { LoketCredentialChange, LoketCredentialOfLevelDto } from './loket-credential.dto';
import { LoketCredentialService } from './loket-credential.service';

/** The credential of one set of books, where it has one of its own. */
@ApiTags('loket')
@Controller('portals/:portalId/administrations/:administrationId/loket-credential')
export class AdministrationCredentialController {
  constructor(
    @Inject(LoketCredentialService) private readonly credentials: LoketCredentialService,
    @Inject(ConnectionTestService) private readonly tests: ConnectionTestService,
  ) {}

  @Get()
  @Requires('read', 'LoketCredential')
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  show(@InScope() scope: AdministrationScope): Promise<LoketCredentialOfLevelDto> {
    return this.credentials.show(scope);
  }

  @Put()
  @Requires('update', 'LoketCredential')
  @NeedsPayrollLink()
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  async change(@InScope() scope: AdministrationScope, @Body() change: LoketCredentialChange): Promise<LoketCredentialOfLevelDto> {
    await this.credentials.change(scope, change);
    return this.credentials.show(scope);
  }

  @Delete()
  @Requires('update', 'LoketCredential')
  @ApiOkResponse({ type: LoketCredentialOfLevelDto })
  async remove(@InScope() scope: AdministrationScope): Promise<LoketCredentialOfLevelDto> {
    await this.credentials.remove(scope);
    return this.credentials.show(scope);
  }

  @Post('test')
  @HttpCode(200)
  @Requires('test', 'LoketCredential')
  @ApiOkResponse({ type: ConnectionTestDto })
  test(@InScope() scope: AdministrationScope, @Headers('accept-language') language?: string): Promise<ConnectionTestDto> {
    return this.tests.test(scope, languageOf(language));
  }
}
