import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { InScope, type ReachScope, RequiresReach } from '@loonbrug/tenancy';
import { BatchProcessedDto, BatchProcessingDto, JournalRunPageDto, JournalRunQuery } from './journal-run.dto';
import { JournalRunBatch } from './journal-run-batch.service';
import { JournalRunListService } from './journal-run-list.service';
import { journalRunTable } from './journal-run.table';

/** The inbox over every administration that the person reaches. */
@ApiTags('journal runs')
@Controller('portals/:portalId')
export class JournalRunInboxController {
  constructor(
    @Inject(JournalRunListService) private readonly runs: JournalRunListService,
    @Inject(JournalRunBatch) private readonly batch: JournalRunBatch,
  ) {}

  @Get('journal-runs')
  @RequiresReach('read', 'JournalRun')
  @AsTable(journalRunTable)
  @ApiOkResponse({ type: JournalRunPageDto })
  list(
    @InScope() scope: ReachScope,
    @Query() query: JournalRunQuery,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunPageDto> {
    return this.runs.list(scope, query, languageOf(language));
  }

  /** Books many runs; each has its own result, and none stops another. */
  @Post('journal-run-processing')
  @HttpCode(200)
  @RequiresReach('process', 'JournalRun')
  @ApiOkResponse({ type: BatchProcessedDto })
  async process(
    @InScope() scope: ReachScope,
    @Body() { items }: BatchProcessingDto,
    @Headers('accept-language') language?: string,
  ): Promise<BatchProcessedDto> {
    return { results: await this.batch.process(scope, items, languageOf(language)) };
  }
}
