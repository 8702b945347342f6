import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NumberInPath } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { ReconciledMonthDetailDto, ReconciliationDto, ReconciliationQuery } from './reconciliation.dto';
import { ReconciliationService } from './reconciliation.service';

/** The wage declaration beside the books, per period. */
@ApiTags('reconciliation')
@Controller('portals/:portalId/administrations/:administrationId/reconciliations')
export class ReconciliationController {
  constructor(@Inject(ReconciliationService) private readonly reconciliations: ReconciliationService) {}

  @Get()
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: ReconciliationDto })
  year(@InScope() scope: AdministrationScope, @Query() { year }: ReconciliationQuery): Promise<ReconciliationDto> {
    return this.reconciliations.year(scope, year);
  }

  /** One period with every part of its difference. */
  @Get(':year/:number')
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: ReconciledMonthDetailDto })
  month(
    @InScope() scope: AdministrationScope,
    @Param('year', new NumberInPath('year', 1990, 2100)) year: number,
    @Param('number', new NumberInPath('number', 0, 53)) number: number,
  ): Promise<ReconciledMonthDetailDto> {
    return this.reconciliations.month(scope, year, number);
  }
}
