import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, type PortalScope, Requires } from '@loonbrug/tenancy';
import { MappingRemovalQuery } from '../account-mapping/account-mapping.dto';
import {
  MappingTemplateChange,
  MappingTemplateDto,
  MappingTemplatePageDto,
  MappingTemplateQuery,
  TemplateImpactDto,
  TemplateReplayDto,
  TemplateReplayRequest,
} from './mapping-template.dto';
import { MappingTemplateService } from './mapping-template.service';
import { TemplateReplayService } from './template-replay.service';
import { mappingTemplateTable } from './mapping-template.table';

/** What the firm says for all of its clients. */
@ApiTags('account mapping')
@Controller('portals/:portalId/mapping-templates')
export class MappingTemplateController {
  constructor(
    @Inject(MappingTemplateService) private readonly templates: MappingTemplateService,
    @Inject(TemplateReplayService) private readonly replays: TemplateReplayService,
  ) {}

  /** Codes that clients' runs name, with the RGS code that the firm gives them; most named first. */
  @Get()
  @Requires('read', 'MappingTemplate')
  @AsTable(mappingTemplateTable)
  @ApiOkResponse({ type: MappingTemplatePageDto })
  list(@InScope() scope: PortalScope, @Query() query: MappingTemplateQuery): Promise<MappingTemplatePageDto> {
    return this.templates.list(scope, query);
  }

  /** Whom a change would reach; nothing is saved. */
  @Post('impact')
  @HttpCode(200)
  @Requires('update', 'MappingTemplate')
  @ApiOkResponse({ type: TemplateImpactDto })
  impact(@InScope() scope: PortalScope, @Body() change: MappingTemplateChange): Promise<TemplateImpactDto> {
    return this.templates.impact(scope, change);
  }

  /** What a change would have done to a year in every set of books that follows it. Nothing is saved. */
  @Post('replay')
  @HttpCode(200)
  @Requires('update', 'MappingTemplate')
  @ApiOkResponse({ type: TemplateReplayDto })
  replay(@InScope() scope: PortalScope, @Body() request: TemplateReplayRequest): Promise<TemplateReplayDto> {
    return this.replays.replay(scope, request);
  }

  /** Runs that waited for it are checked at once; booked entries stay. */
  @Put()
  @Requires('update', 'MappingTemplate')
  @ApiOkResponse({ type: MappingTemplateDto })
  say(@InScope() scope: PortalScope, @Body() change: MappingTemplateChange): Promise<MappingTemplateDto> {
    return this.templates.say(scope, change);
  }

  /** Ends a template on a day, or takes it back; it stays in the history. */
  @Delete(':mappingTemplateId')
  @HttpCode(204)
  @Requires('update', 'MappingTemplate')
  @ApiNoContentResponse()
  remove(
    @InScope() scope: PortalScope,
    @Param('mappingTemplateId', ParseUUIDPipe) mappingTemplateId: string,
    @Query() removal: MappingRemovalQuery,
  ): Promise<void> {
    return this.templates.remove(scope, mappingTemplateId, removal);
  }
}
