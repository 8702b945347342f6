import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { MappingRemovalQuery } from './account-mapping.dto';
import { DimensionMappingChange, DimensionMappingDto, DimensionMappingListDto, DimensionMappingQuery } from './dimension-mapping.dto';
import { DimensionMappingService } from './dimension-mapping.service';
import { dimensionMappingTable } from './dimension-mapping.table';

@ApiTags('account mapping')
@Controller('portals/:portalId/administrations/:administrationId/dimension-mappings')
@NeedsPayrollLink()
export class DimensionMappingController {
  constructor(@Inject(DimensionMappingService) private readonly mappings: DimensionMappingService) {}

  /** Loket's cost centres or cost units that runs named, and where they lead today; unknown ones on top. */
  @Get()
  @Requires('read', 'AccountMapping')
  @AsTable(dimensionMappingTable)
  @ApiOkResponse({ type: DimensionMappingListDto })
  list(@InScope() scope: AdministrationScope, @Query() { noun }: DimensionMappingQuery): Promise<DimensionMappingListDto> {
    return this.mappings.list(scope, noun);
  }

  @Put()
  @Requires('update', 'AccountMapping')
  @ApiOkResponse({ type: DimensionMappingDto })
  map(@InScope() scope: AdministrationScope, @Body() change: DimensionMappingChange): Promise<DimensionMappingDto> {
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
