import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { JournalPrintoutDto, JournalPrintoutQuery } from '../journal-entry/journal-printout.dto';
import { JournalPrintoutService } from '../journal-entry/journal-printout.service';
import { AccountCardDto, AccountCardQuery } from './account-card.dto';
import { AccountCardService } from './account-card.service';
import { TrialBalanceDto, TrialBalanceQuery } from './trial-balance.dto';
import { TrialBalanceService } from './trial-balance.service';
import { trialBalanceTable, accountCardTable, printoutTable } from '../ledger.tables';

/** What the books say. */
@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId')
export class ReportController {
  constructor(
    @Inject(TrialBalanceService) private readonly trialBalances: TrialBalanceService,
    @Inject(AccountCardService) private readonly cards: AccountCardService,
    @Inject(JournalPrintoutService) private readonly printouts: JournalPrintoutService,
  ) {}

  @Get('trial-balance')
  @Requires('read', 'JournalEntry')
  @AsTable(trialBalanceTable)
  @ApiOkResponse({ type: TrialBalanceDto })
  trialBalance(@InScope() scope: AdministrationScope, @Query() query: TrialBalanceQuery): Promise<TrialBalanceDto> {
    return this.trialBalances.trialBalance(scope, query);
  }

  @Get('account-card')
  @Requires('read', 'JournalEntry')
  @AsTable(accountCardTable)
  @ApiOkResponse({ type: AccountCardDto })
  accountCard(@InScope() scope: AdministrationScope, @Query() query: AccountCardQuery): Promise<AccountCardDto> {
    return this.cards.card(scope, query);
  }

  @Get('journal-printout')
  @Requires('read', 'JournalEntry')
  @AsTable(printoutTable)
  @ApiOkResponse({ type: JournalPrintoutDto })
  journalPrintout(@InScope() scope: AdministrationScope, @Query() query: JournalPrintoutQuery): Promise<JournalPrintoutDto> {
    return this.printouts.printout(scope, query);
  }
}
