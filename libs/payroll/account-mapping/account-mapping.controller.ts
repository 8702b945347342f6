import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import {
  AccountMappingChange,
  AccountMappingDto,
  AccountMappingPageDto,
  AccountMappingQuery,
  AccountMappingRemoval,
} from './account-mapping.dto';
import { AccountMappingService } from './account-mapping.service';

@ApiTags('account mapping')
@Controller('portals/:portalId/administrations/:administrationId/account-mappings')
@NeedsPayrollLink()
export class AccountMappingController {
  constructor(@Inject(AccountMappingService) private readonly mappings: AccountMappingService) {}

  /** Loket's codes that runs named, and where they lead; those that lead nowhere on top. */
  @Get()
  @Requires('read', 'AccountMapping')
  @ApiOkResponse({ type: AccountMappingPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: AccountMappingQuery): Promise<AccountMappingPageDto> {
    return this.mappings.list(scope, query);
  }

  /** Runs that waited for it are checked at once. */
  @Put()
  @Requires('update', 'AccountMapping')
  @ApiOkResponse({ type: AccountMappingDto })
  map(@InScope() scope: AdministrationScope, @Body() change: AccountMappingChange): Promise<AccountMappingDto> {
    return this.mappings.map(scope, change);
  }

  @Delete(':accountMappingId')
  @HttpCode(204)
  @Requires('update', 'AccountMapping')
  @ApiNoContentResponse()
  remove(
    @InScope() scope: AdministrationScope,
    @Param('accountMappingId', ParseUUIDPipe) accountMappingId: string,
    @Query() { rowVersion }: AccountMappingRemoval,
  ): Promise<void> {
    return this.mappings.remove(scope, accountMappingId, rowVersion);
  }
}
