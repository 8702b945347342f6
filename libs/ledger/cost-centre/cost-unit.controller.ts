import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { CostUnitService } from './cost-unit.service';
import { CostDimensionChange, CostDimensionDto, CostDimensionPageDto, CostDimensionQuery, NewCostDimensionDto } from './cost-dimension.dto';
import { costUnitTable } from '../ledger.tables';

/** Whoever keeps the chart of accounts keeps these. */
@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/cost-units')
export class CostUnitController {
  constructor(@Inject(CostUnitService) private readonly costUnits: CostUnitService) {}

  @Get()
  @Requires('read', 'Account')
  @AsTable(costUnitTable)
  @ApiOkResponse({ type: CostDimensionPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: CostDimensionQuery): Promise<CostDimensionPageDto> {
    return this.costUnits.list(scope, query);
  }

  @Post()
  @Requires('create', 'Account')
  @ApiCreatedResponse({ type: CostDimensionDto })
  create(@InScope() scope: AdministrationScope, @Body() input: NewCostDimensionDto): Promise<CostDimensionDto> {
    return this.costUnits.create(scope, input);
  }

  @Patch(':id')
  @Requires('update', 'Account')
  @ApiOkResponse({ type: CostDimensionDto })
  update(
    @InScope() scope: AdministrationScope,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: CostDimensionChange,
  ): Promise<CostDimensionDto> {
    return this.costUnits.update(scope, id, change);
  }
}
