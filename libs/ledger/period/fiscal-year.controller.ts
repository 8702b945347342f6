import { Body, Controller, Get, Headers, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { PageQuery } from '../page.dto';
import { FiscalYearDto, FiscalYearPageDto, NewFiscalYearDto, PeriodDto, PeriodHistoryDto, PeriodStateChange } from './fiscal-year.dto';
import { FiscalYearService } from './fiscal-year.service';
import { PeriodService } from './period.service';
import { YearEndCheckDto } from './year-end-check.dto';
import { YearEndCheckService } from './year-end-check.service';
import { fiscalYearTable } from '../ledger.tables';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId')
export class FiscalYearController {
  constructor(
    @Inject(FiscalYearService) private readonly years: FiscalYearService,
    @Inject(PeriodService) private readonly periods: PeriodService,
    @Inject(YearEndCheckService) private readonly yearEnds: YearEndCheckService,
  ) {}

  @Get('fiscal-years')
  @Requires('read', 'Period')
  @AsTable(fiscalYearTable)
  @ApiOkResponse({ type: FiscalYearPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: PageQuery): Promise<FiscalYearPageDto> {
    return this.years.list(scope, query);
  }

  @Post('fiscal-years')
  @Requires('create', 'Period')
  @ApiCreatedResponse({ type: FiscalYearDto })
  create(@InScope() scope: AdministrationScope, @Body() input: NewFiscalYearDto): Promise<FiscalYearDto> {
    return this.years.create(scope, input);
  }

  @Put('periods/:periodId/state')
  @Requires('close', 'Period')
  @ApiOkResponse({ type: PeriodDto })
  setPeriodState(
    @InScope() scope: AdministrationScope,
    @Param('periodId', ParseUUIDPipe) periodId: string,
    @Body() change: PeriodStateChange,
  ): Promise<PeriodDto> {
    return this.periods.setState(scope, periodId, change);
  }

  /** When and why a period was opened and closed. */
  @Get('periods/:periodId/changes')
  @Requires('read', 'Period')
  @ApiOkResponse({ type: PeriodHistoryDto })
  periodHistory(@InScope() scope: AdministrationScope, @Param('periodId', ParseUUIDPipe) periodId: string): Promise<PeriodHistoryDto> {
    return this.periods.history(scope, periodId);
  }

  /** Whether a fiscal year is ready to be closed for good, check by check. */
  @Get('fiscal-years/:fiscalYearId/year-end-check')
  @Requires('read', 'Period')
  @ApiOkResponse({ type: YearEndCheckDto })
  yearEndCheck(
    @InScope() scope: AdministrationScope,
    @Param('fiscalYearId', ParseUUIDPipe) fiscalYearId: string,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<YearEndCheckDto> {
    return this.yearEnds.check(scope, fiscalYearId, languageOf(acceptLanguage));
  }
}
