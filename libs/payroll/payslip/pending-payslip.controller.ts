import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { InScope, type ReachScope, RequiresReach } from '@loonbrug/tenancy';
import { pendingPayslipTable } from './payslip.table';
import { PendingPayslipPageDto, PendingPayslipQuery } from './pending-payslip.dto';
import { PendingPayslipService } from './pending-payslip.service';

/** Payslips that their employees can't read yet, over every administration that the person reaches. */
@ApiTags('payslips')
@Controller('portals/:portalId/pending-payslips')
export class PendingPayslipController {
  constructor(@Inject(PendingPayslipService) private readonly payslips: PendingPayslipService) {}

  @Get()
  @RequiresReach('read', 'Payslip')
  @AsTable(pendingPayslipTable)
  @ApiOkResponse({ type: PendingPayslipPageDto })
  list(
    @InScope() scope: ReachScope,
    @Query() query: PendingPayslipQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PendingPayslipPageDto> {
    return this.payslips.list(scope, query, languageOf(acceptLanguage));
  }
}
