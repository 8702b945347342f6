import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { AccountChange, AccountDto, AccountPageDto, AccountQuery, ChartImportDto, NewAccountDto } from './account.dto';
import { AccountService } from './account.service';
import { accountTable } from '../ledger.tables';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/accounts')
export class AccountController {
  constructor(@Inject(AccountService) private readonly accounts: AccountService) {}

  @Get()
  @Requires('read', 'Account')
  @AsTable(accountTable)
  @ApiOkResponse({ type: AccountPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: AccountQuery): Promise<AccountPageDto> {
    return this.accounts.list(scope, query);
  }

  @Post()
  @Requires('create', 'Account')
  @ApiCreatedResponse({ type: AccountDto })
  create(@InScope() scope: AdministrationScope, @Body() input: NewAccountDto): Promise<AccountDto> {
    return this.accounts.create(scope, input);
  }

  /** Adds what the RGS starter chart has and these books do not. */
  @Post('rgs-starter-chart')
  @HttpCode(200)
  @Requires('create', 'Account')
  @ApiOkResponse({ type: ChartImportDto })
  importStarterChart(@InScope() scope: AdministrationScope): Promise<ChartImportDto> {
    return this.accounts.importStarterChart(scope);
  }

  @Patch(':accountId')
  @Requires('update', 'Account')
  @ApiOkResponse({ type: AccountDto })
  update(
    @InScope() scope: AdministrationScope,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() change: AccountChange,
  ): Promise<AccountDto> {
    return this.accounts.update(scope, accountId, change);
  }
}
