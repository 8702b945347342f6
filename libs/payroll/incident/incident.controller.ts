import { Body, Controller, Get, Headers, Inject, Param, ParseUUIDPipe, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { InScope, RequiresReach, type ReachScope } from '@loonbrug/tenancy';
import { IncidentChange, IncidentDto, IncidentPageDto, IncidentQuery } from './incident.dto';
import { IncidentService } from './incident.service';
import { incidentTable } from './incident.table';

@ApiTags('incidents')
@Controller('portals/:portalId/incidents')
export class IncidentController {
  constructor(@Inject(IncidentService) private readonly incidents: IncidentService) {}

  @Get()
  @RequiresReach('read', 'Incident')
  @AsTable(incidentTable)
  @ApiOkResponse({ type: IncidentPageDto })
  list(
    @InScope() scope: ReachScope,
    @Query() query: IncidentQuery,
    @Headers('accept-language') language?: string,
  ): Promise<IncidentPageDto> {
    return this.incidents.list(scope, query, languageOf(language));
  }

  @Patch(':incidentId')
  @RequiresReach('update', 'Incident')
  @ApiOkResponse({ type: IncidentDto })
  change(
    @InScope() scope: ReachScope,
    @Param('incidentId', ParseUUIDPipe) incidentId: string,
    @Body() change: IncidentChange,
    @Headers('accept-language') language?: string,
  ): Promise<IncidentDto> {
    return this.incidents.change(scope, incidentId, change, languageOf(language));
  }
}
