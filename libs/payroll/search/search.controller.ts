import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InScope, type ReachScope, RequiresReach } from '@loonbrug/tenancy';
import { SearchQuery, SearchResultDto } from './search.dto';
import { SearchService } from './search.service';

/** Jumping to a client, an administration or a run. */
@ApiTags('search')
@Controller('portals/:portalId/search')
export class SearchController {
  constructor(@Inject(SearchService) private readonly searches: SearchService) {}

  @Get()
  @RequiresReach('read', 'Administration')
  @ApiOkResponse({ type: SearchResultDto })
  find(@InScope() scope: ReachScope, @Query() { text }: SearchQuery): Promise<SearchResultDto> {
    return this.searches.find(scope, text);
  }
}
