import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InScope, type ReachScope, RequiresReach } from '@loonbrug/tenancy';
import { WorkDto } from './work.dto';
import { WorkService } from './work.service';

/** The start page: what waits for the person. */
@ApiTags('work')
@Controller('portals/:portalId/work')
export class WorkController {
  constructor(@Inject(WorkService) private readonly work: WorkService) {}

  @Get()
  @RequiresReach('read', 'Administration')
  @ApiOkResponse({ type: WorkDto })
  list(@InScope() scope: ReachScope): Promise<WorkDto> {
    return this.work.list(scope);
  }
}
