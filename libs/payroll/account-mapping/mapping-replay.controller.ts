import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { MappingReplayDto, MappingReplayRequest } from './mapping-replay.dto';
import { MappingReplayService } from './mapping-replay.service';

@ApiTags('account mapping')
@Controller('portals/:portalId/administrations/:administrationId/mapping-replay')
@NeedsPayrollLink()
export class MappingReplayController {
  constructor(@Inject(MappingReplayService) private readonly replays: MappingReplayService) {}

  /** What a change would have done to a year: per month and account the shift against what is booked. Nothing is saved. */
  @Post()
  @HttpCode(200)
  @Requires('read', 'AccountMapping')
  @ApiOkResponse({ type: MappingReplayDto })
  replay(@InScope() scope: AdministrationScope, @Body() request: MappingReplayRequest): Promise<MappingReplayDto> {
    return this.replays.replay(scope, request);
  }
}
