import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  type MessageEvent,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Sse,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import { AsTable, languageOf } from '@loonbrug/platform';
import {
  type AdministrationScope,
  type DomainScope,
  InScope,
  NeedsPayrollLink,
  type PortalScope,
  type ReachScope,
  Requires,
  RequiresReach,
  type ScopedRequest,
} from '@loonbrug/tenancy';
import type { Observable } from 'rxjs';
import { FetchEvents } from './fetch-events';
import { FetchView } from './fetch-view';
import { FetchListDto, FetchListQuery, FetchRequest, FetchWithItemsDto } from './fetch.dto';
import { FetchService } from './fetch.service';
import { fetchTable } from './fetch.table';

class FetchBegunDto {
  @ApiProperty({ format: 'uuid' }) fetchId!: string;
}

/** "Fetch now" at each level, and what became of fetches. */
@ApiTags('fetch')
@Controller('portals/:portalId')
export class FetchController {
  constructor(
    @Inject(FetchService) private readonly fetches: FetchService,
    @Inject(FetchView) private readonly view: FetchView,
    @Inject(FetchEvents) private readonly events: FetchEvents,
  ) {}

  @Post('administrations/:administrationId/fetches')
  @HttpCode(202)
  @Requires('fetch', 'Fetch')
  @NeedsPayrollLink()
  @ApiAcceptedResponse({ type: FetchBegunDto })
  async ofAdministration(@InScope() scope: AdministrationScope, @Body() request: FetchRequest): Promise<FetchBegunDto> {
    return { fetchId: await this.fetches.request(scope, request) };
  }

  @Post('domains/:domainId/fetches')
  @HttpCode(202)
  @Requires('fetch', 'Fetch')
  @NeedsPayrollLink()
  @ApiAcceptedResponse({ type: FetchBegunDto })
  async ofDomain(@InScope() scope: DomainScope, @Body() request: FetchRequest): Promise<FetchBegunDto> {
    return { fetchId: await this.fetches.request(scope, request) };
  }

  @Post('fetches')
  @HttpCode(202)
  @Requires('fetch', 'Fetch')
  @ApiAcceptedResponse({ type: FetchBegunDto })
  async ofPortal(@InScope() scope: PortalScope, @Body() request: FetchRequest): Promise<FetchBegunDto> {
    return { fetchId: await this.fetches.request(scope, request) };
  }

  @Get('fetches')
  @RequiresReach('read', 'Fetch')
  @AsTable(fetchTable)
  @ApiOkResponse({ type: FetchListDto })
  list(@InScope() scope: ReachScope, @Query() query: FetchListQuery): Promise<FetchListDto> {
    return this.view.list(scope, query);
  }

  @Get('fetches/:fetchId')
  @RequiresReach('read', 'Fetch')
  @ApiOkResponse({ type: FetchWithItemsDto })
  show(
    @InScope() scope: ReachScope,
    @Param('fetchId', ParseUUIDPipe) fetchId: string,
    @Headers('accept-language') language?: string,
  ): Promise<FetchWithItemsDto> {
    return this.view.one(scope, fetchId, { language: languageOf(language) });
  }

  /** Events `progress`, at last `finished`; each holds the fetch with the links that changed since the one before. `closed` says that the right or the session ended. */
  @Sse('fetches/:fetchId/events')
  @RequiresReach('read', 'Fetch')
  @ApiProduces('text/event-stream')
  follow(
    @InScope() scope: ReachScope,
    @Param('fetchId', ParseUUIDPipe) fetchId: string,
    @Req() request: AuthenticatedRequest & ScopedRequest,
  ): Promise<Observable<MessageEvent>> {
    const { headers } = request;
    const last = Number(headers['last-event-id']);
    const after = headers['last-event-id'] !== undefined && Number.isSafeInteger(last) && last >= 0 ? last : -1;
    return this.events.follow({
      scope,
      fetchId,
      after,
      request,
      language: languageOf(headers['accept-language']),
      declaration: request.declaration!,
    });
  }
}
