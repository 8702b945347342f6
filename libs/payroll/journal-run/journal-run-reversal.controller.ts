import { Body, Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { blocks } from './finding';
import { tell } from './finding-texts';
import { ReversalDto, ReversalPlanQuery } from './journal-run.dto';
import { JournalRunListService } from './journal-run-list.service';
import { ReversalPlanDto, ReversedRunDto } from './journal-run-preview.dto';
import { JournalRunReversal } from './journal-run-reversal.service';

@ApiTags('journal runs')
@Controller('portals/:portalId/administrations/:administrationId/journal-runs/:runId/reversal')
@NeedsPayrollLink()
export class JournalRunReversalController {
  constructor(
    @Inject(JournalRunReversal) private readonly reversals: JournalRunReversal,
    @Inject(JournalRunListService) private readonly runs: JournalRunListService,
  ) {}

  /** What taking the payroll run out of the books would do. */
  @Get()
  @Requires('reverse', 'JournalRun')
  @ApiOkResponse({ type: ReversalPlanDto })
  async plan(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Query() { bookedOn }: ReversalPlanQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ReversalPlanDto> {
    const plan = await this.reversals.plan(scope, runId, bookedOn);
    const entries = plan.entries.map(({ problem, journalRunId: _, ...entry }) => ({
      ...entry,
      problem: problem ? tell(blocks(problem.code, problem.details), languageOf(language)) : null,
    }));
    return { ...plan, entries };
  }

  /** Counters everything that was booked of the payroll run. */
  @Post()
  @HttpCode(200)
  @Requires('reverse', 'JournalRun')
  @ApiOkResponse({ type: ReversedRunDto })
  async reverse(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Body() input: ReversalDto,
    @Headers('accept-language') language?: string,
  ): Promise<ReversedRunDto> {
    const { voucherNumbers } = await this.reversals.reverse(scope, runId, input);
    return { voucherNumbers, run: await this.runs.detail(scope, runId, languageOf(language)) };
  }
}
