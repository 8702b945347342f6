import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { PageQuery } from '../page.dto';
import { FiscalYearDto, FiscalYearPageDto, NewFiscalYearDto, PeriodDto, PeriodStateChange } from './fiscal-year.dto';
import { FiscalYearService } from './fiscal-year.service';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId')
export class FiscalYearController {
  constructor(@Inject(FiscalYearService) private readonly years: FiscalYearService) {}

  @Get('fiscal-years')
  @Requires('read', 'Period')
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
    @Body() { state }: PeriodStateChange,
  ): Promise<PeriodDto> {
    return this.years.setPeriodState(scope, periodId, state);
  }
}
