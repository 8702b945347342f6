import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import {
  AccountMappingChange,
  AccountMappingDto,
  AccountMappingPageDto,
  AccountMappingQuery,
  MappingHistoryDto,
  MappingHistoryQuery,
  MappingRemovalQuery,
} from './account-mapping.dto';
import { AccountMappingService } from './account-mapping.service';
import { accountMappingTable } from './account-mapping.table';

@ApiTags('account mapping')
@Controller('portals/:portalId/administrations/:administrationId/account-mappings')
@NeedsPayrollLink()
export class AccountMappingController {
  constructor(@Inject(AccountMappingService) private readonly mappings: AccountMappingService) {}

  /** Loket's codes or components that runs named, and where they lead today; those that lead nowhere on top. */
  @Get()
  @Requires('read', 'AccountMapping')
  @AsTable(accountMappingTable)
  @ApiOkResponse({ type: AccountMappingPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: AccountMappingQuery): Promise<AccountMappingPageDto> {
    return this.mappings.list(scope, query);
  }

  /** Everything that was ever said of one item, last row first. */
  @Get('history')
  @Requires('read', 'AccountMapping')
  @ApiOkResponse({ type: MappingHistoryDto })
  history(@InScope() scope: AdministrationScope, @Query() query: MappingHistoryQuery): Promise<MappingHistoryDto> {
    return this.mappings.history(scope, query);
  }

  /** Runs that waited for it are checked at once; booked entries stay. */
  @Put()
  @Requires('update', 'AccountMapping')
  @ApiOkResponse({ type: AccountMappingDto })
  map(@InScope() scope: AdministrationScope, @Body() change: AccountMappingChange): Promise<AccountMappingDto> {
    return this.mappings.map(scope, change);
  }

  /** Ends a rule on a day, or takes it back; it stays in the history. */
  @Delete(':accountMappingId')
  @HttpCode(204)
  @Requires('update', 'AccountMapping')
  @ApiNoContentResponse()
  remove(
    @InScope() scope: AdministrationScope,
    @Param('accountMappingId', ParseUUIDPipe) accountMappingId: string,
    @Query() removal: MappingRemovalQuery,
  ): Promise<void> {
    return this.mappings.remove(scope, accountMappingId, removal);
  }
}
