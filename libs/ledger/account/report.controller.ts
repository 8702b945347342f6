import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { AccountCardDto, AccountCardQuery } from './account-card.dto';
import { AccountCardService } from './account-card.service';
import { TrialBalanceDto, TrialBalanceQuery } from './trial-balance.dto';
import { TrialBalanceService } from './trial-balance.service';

/** What the books say. */
@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId')
export class ReportController {
  constructor(
    @Inject(TrialBalanceService) private readonly trialBalances: TrialBalanceService,
    @Inject(AccountCardService) private readonly cards: AccountCardService,
  ) {}

  @Get('trial-balance')
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: TrialBalanceDto })
  trialBalance(@InScope() scope: AdministrationScope, @Query() query: TrialBalanceQuery): Promise<TrialBalanceDto> {
    return this.trialBalances.trialBalance(scope, query);
  }

  @Get('account-card')
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: AccountCardDto })
  accountCard(@InScope() scope: AdministrationScope, @Query() query: AccountCardQuery): Promise<AccountCardDto> {
    return this.cards.card(scope, query);
  }
}
