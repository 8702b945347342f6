import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { MappingRemovalQuery } from './account-mapping.dto';
import { CostSplitChange, CostSplitListDto } from './cost-split.dto';
import { CostSplitService } from './cost-split.service';
import { costSplitTable } from './dimension-mapping.table';

@ApiTags('account mapping')
@Controller('portals/:portalId/administrations/:administrationId/cost-splits')
@NeedsPayrollLink()
export class CostSplitController {
  constructor(@Inject(CostSplitService) private readonly splits: CostSplitService) {}

  /** Shares over cost centres that hold today or are yet to begin. */
  @Get()
  @Requires('read', 'AccountMapping')
  @AsTable(costSplitTable)
  @ApiOkResponse({ type: CostSplitListDto })
  list(@InScope() scope: AdministrationScope): Promise<CostSplitListDto> {
    return this.splits.list(scope);
  }

  /** Answers the splits as they are then. */
  @Put()
  @Requires('update', 'AccountMapping')
  @ApiOkResponse({ type: CostSplitListDto })
  split(@InScope() scope: AdministrationScope, @Body() change: CostSplitChange): Promise<CostSplitListDto> {
    return this.splits.split(scope, change);
  }

  /** Ends a split on a day, or takes it back; it stays in the history. */
  @Delete(':accountMappingId')
  @HttpCode(204)
  @Requires('update', 'AccountMapping')
  @ApiNoContentResponse()
  remove(
    @InScope() scope: AdministrationScope,
    @Param('accountMappingId', ParseUUIDPipe) accountMappingId: string,
    @Query() removal: MappingRemovalQuery,
  ): Promise<void> {
    return this.splits.remove(scope, accountMappingId, removal);
  }
}
