import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { JournalChange, JournalDto, JournalPageDto, JournalQuery, NewJournalDto } from './journal.dto';
import { JournalService } from './journal.service';
import { journalTable } from '../ledger.tables';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/journals')
export class JournalController {
  constructor(@Inject(JournalService) private readonly journals: JournalService) {}

  @Get()
  @Requires('read', 'Journal')
  @AsTable(journalTable)
  @ApiOkResponse({ type: JournalPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: JournalQuery): Promise<JournalPageDto> {
    return this.journals.list(scope, query);
  }

  @Post()
  @Requires('create', 'Journal')
  @ApiCreatedResponse({ type: JournalDto })
  create(@InScope() scope: AdministrationScope, @Body() input: NewJournalDto): Promise<JournalDto> {
    return this.journals.create(scope, input);
  }

  @Patch(':journalId')
  @Requires('update', 'Journal')
  @ApiOkResponse({ type: JournalDto })
  update(
    @InScope() scope: AdministrationScope,
    @Param('journalId', ParseUUIDPipe) journalId: string,
    @Body() change: JournalChange,
  ): Promise<JournalDto> {
    return this.journals.update(scope, journalId, change);
  }
}
