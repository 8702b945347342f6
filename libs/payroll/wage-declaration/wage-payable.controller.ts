import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, type ReachScope, Requires, RequiresReach } from '@loonbrug/tenancy';
import {
  WagePayableChange,
  WagePayableDto,
  WagePayablePageDto,
  WagePayableQuery,
  WageTaxAccountsChange,
  WageTaxAccountsDto,
} from './wage-payable.dto';
import { WagePayableService } from './wage-payable.service';
import { WageTaxAccountService } from './wage-tax-account.service';
import { wagePayableTable } from './wage-payable.table';

/** What is to be paid for wage declarations, over every administration that the person reaches. */
@ApiTags('wage declarations')
@Controller('portals/:portalId/wage-payables')
export class WagePayableListController {
  constructor(@Inject(WagePayableService) private readonly payables: WagePayableService) {}

  @Get()
  @RequiresReach('read', 'WageDeclaration')
  @AsTable(wagePayableTable)
  @ApiOkResponse({ type: WagePayablePageDto })
  list(@InScope() scope: ReachScope, @Query() query: WagePayableQuery): Promise<WagePayablePageDto> {
    return this.payables.list(scope, query);
  }
}

@ApiTags('wage declarations')
@Controller('portals/:portalId/administrations/:administrationId')
export class WagePayableController {
  constructor(
    @Inject(WagePayableService) private readonly payables: WagePayableService,
    @Inject(WageTaxAccountService) private readonly accounts: WageTaxAccountService,
  ) {}

  /** Marks a payable as paid on a day, or as not paid after all. */
  @Patch('wage-payables/:wagePayableId')
  @Requires('update', 'WageDeclaration')
  @ApiOkResponse({ type: WagePayableDto })
  mark(
    @InScope() scope: AdministrationScope,
    @Param('wagePayableId', ParseUUIDPipe) wagePayableId: string,
    @Body() change: WagePayableChange,
  ): Promise<WagePayableDto> {
    return this.payables.mark(scope, wagePayableId, change);
  }

  /** The accounts of the books that hold what is owed to the tax authority. */
  @Get('wage-tax-accounts')
  @Requires('read', 'Account')
  @ApiOkResponse({ type: WageTaxAccountsDto })
  wageTaxAccounts(@InScope() scope: AdministrationScope): Promise<WageTaxAccountsDto> {
    return this.accounts.read(scope);
  }

  @Put('wage-tax-accounts')
  @Requires('manage', 'AccountMapping')
  @ApiOkResponse({ type: WageTaxAccountsDto })
  chooseWageTaxAccounts(@InScope() scope: AdministrationScope, @Body() { accountIds }: WageTaxAccountsChange): Promise<WageTaxAccountsDto> {
    return this.accounts.choose(scope, accountIds);
  }
}
