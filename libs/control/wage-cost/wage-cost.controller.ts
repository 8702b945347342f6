import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { WageCostDto, WageCostQuery } from './wage-cost.dto';
import { WageCostService } from './wage-cost.service';

/** Wage costs as the books have them, for charts. */
@ApiTags('wage-cost')
@Controller('portals/:portalId/administrations/:administrationId/wage-cost')
export class WageCostController {
  constructor(@Inject(WageCostService) private readonly wageCosts: WageCostService) {}

  @Get()
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: WageCostDto })
  ofYear(@InScope() scope: AdministrationScope, @Query() { year }: WageCostQuery): Promise<WageCostDto> {
    return this.wageCosts.ofYear(scope, year);
  }
}
