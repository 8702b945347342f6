import { Body, Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import {
  BookedRunDto,
  ChoiceDto,
  JournalRunDetailDto,
  JournalRunPageDto,
  JournalRunQuery,
  PreviewQuery,
  ProcessingDto,
  RefusalDto,
} from './journal-run.dto';
import { JournalRunListService } from './journal-run-list.service';
import { JournalRunPreviewDto } from './journal-run-preview.dto';
import { JournalRunPreview } from './journal-run-preview.service';
import { JournalRunProcessing } from './journal-run-processing.service';
import { journalRunTable } from './journal-run.table';

/** The inbox of one set of books. */
@ApiTags('journal runs')
@Controller('portals/:portalId/administrations/:administrationId/journal-runs')
@NeedsPayrollLink()
export class JournalRunController {
  constructor(
    @Inject(JournalRunListService) private readonly runs: JournalRunListService,
    @Inject(JournalRunPreview) private readonly previews: JournalRunPreview,
    @Inject(JournalRunProcessing) private readonly processing: JournalRunProcessing,
  ) {}

  @Get()
  @Requires('read', 'JournalRun')
  @AsTable(journalRunTable)
  @ApiOkResponse({ type: JournalRunPageDto })
  list(
    @InScope() scope: AdministrationScope,
    @Query() query: JournalRunQuery,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunPageDto> {
    return this.runs.listOfAdministration(scope, query, languageOf(language));
  }

  /** One run, with all versions of its payroll run. */
  @Get(':runId')
  @Requires('read', 'JournalRun')
  @ApiOkResponse({ type: JournalRunDetailDto })
  detail(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunDetailDto> {
    return this.runs.detail(scope, runId, languageOf(language));
  }

  /** [Toon]: the entry as it would be booked, with its findings. */
  @Get(':runId/preview')
  @Requires('read', 'JournalRun')
  @ApiOkResponse({ type: JournalRunPreviewDto })
  preview(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Query() query: PreviewQuery,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunPreviewDto> {
    return this.previews.preview(scope, runId, { ...query, language: languageOf(language) });
  }

  /** [Verwerken]: books the run in the payroll journal. */
  @Post(':runId/processing')
  @HttpCode(200)
  @Requires('process', 'JournalRun')
  @ApiOkResponse({ type: BookedRunDto })
  async process(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Body() input: ProcessingDto,
    @Headers('accept-language') language?: string,
  ): Promise<BookedRunDto> {
    const { voucherNumber } = await this.processing.process(scope, runId, input);
    return { voucherNumber, run: await this.runs.detail(scope, runId, languageOf(language)) };
  }

  /** Books nothing, and tells Loket why. */
  @Post(':runId/refusal')
  @HttpCode(200)
  @Requires('refuse', 'JournalRun')
  @ApiOkResponse({ type: JournalRunDetailDto })
  async refuse(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Body() input: RefusalDto,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunDetailDto> {
    await this.processing.refuse(scope, runId, input);
    return this.runs.detail(scope, runId, languageOf(language));
  }

  /** Takes a run that Loket calls exported elsewhere all the same; the next fetch reads it. */
  @Post(':runId/choice')
  @HttpCode(200)
  @Requires('process', 'JournalRun')
  @ApiOkResponse({ type: JournalRunDetailDto })
  async choose(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Body() { rowVersion }: ChoiceDto,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunDetailDto> {
    await this.processing.choose(scope, runId, rowVersion);
    return this.runs.detail(scope, runId, languageOf(language));
  }

  /** Tells Loket once more what became of the run, after telling was given up. */
  @Post(':runId/report')
  @HttpCode(200)
  @Requires('process', 'JournalRun')
  @ApiOkResponse({ type: JournalRunDetailDto })
  async reportAgain(
    @InScope() scope: AdministrationScope,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Headers('accept-language') language?: string,
  ): Promise<JournalRunDetailDto> {
    await this.processing.reportAgain(scope, runId);
    return this.runs.detail(scope, runId, languageOf(language));
  }
}
