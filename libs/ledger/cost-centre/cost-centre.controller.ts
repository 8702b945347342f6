import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { CostCentreService } from './cost-centre.service';
import { CostDimensionChange, CostDimensionDto, CostDimensionPageDto, CostDimensionQuery, NewCostDimensionDto } from './cost-dimension.dto';
import { costCentreTable } from '../ledger.tables';

/** Whoever keeps the chart of accounts keeps these. */
@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/cost-centres')
export class CostCentreController {
  constructor(@Inject(CostCentreService) private readonly costCentres: CostCentreService) {}

  @Get()
  @Requires('read', 'Account')
  @AsTable(costCentreTable)
  @ApiOkResponse({ type: CostDimensionPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: CostDimensionQuery): Promise<CostDimensionPageDto> {
    return this.costCentres.list(scope, query);
  }

  @Post()
  @Requires('create', 'Account')
  @ApiCreatedResponse({ type: CostDimensionDto })
  create(@InScope() scope: AdministrationScope, @Body() input: NewCostDimensionDto): Promise<CostDimensionDto> {
    return this.costCentres.create(scope, input);
  }

  @Patch(':id')
  @Requires('update', 'Account')
  @ApiOkResponse({ type: CostDimensionDto })
  update(
    @InScope() scope: AdministrationScope,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: CostDimensionChange,
  ): Promise<CostDimensionDto> {
    return this.costCentres.update(scope, id, change);
  }
}
