import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { NewOpeningBalanceDto, PostedEntryDto } from './manual-entry.dto';
import { OpeningBalanceDto, OpeningBalanceQuery } from './opening-balance.dto';
import { OpeningBalanceService } from './opening-balance.service';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/opening-balance')
export class OpeningBalanceController {
  constructor(@Inject(OpeningBalanceService) private readonly openings: OpeningBalanceService) {}

  @Get()
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: OpeningBalanceDto })
  read(@InScope() scope: AdministrationScope, @Query() { year }: OpeningBalanceQuery): Promise<OpeningBalanceDto> {
    return this.openings.of(scope, year);
  }

  @Post()
  @Requires('create', 'JournalEntry')
  @ApiCreatedResponse({ type: PostedEntryDto })
  book(@InScope() scope: AdministrationScope, @Body() input: NewOpeningBalanceDto): Promise<PostedEntryDto> {
    return this.openings.book(scope, input);
  }
}
