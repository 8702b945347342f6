import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { JournalEntryDto, JournalEntryPageDto, JournalEntryQuery } from './journal-entry.dto';
import { JournalEntryListService } from './journal-entry-list.service';
import { EntryReversalDto, NewManualEntryDto, PostedEntryDto } from './manual-entry.dto';
import { ManualEntryService } from './manual-entry.service';
import { entryTable } from '../ledger.tables';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/journal-entries')
export class JournalEntryController {
  constructor(
    @Inject(JournalEntryListService) private readonly entries: JournalEntryListService,
    @Inject(ManualEntryService) private readonly manual: ManualEntryService,
  ) {}

  @Get()
  @Requires('read', 'JournalEntry')
  @AsTable(entryTable)
  @ApiOkResponse({ type: JournalEntryPageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: JournalEntryQuery): Promise<JournalEntryPageDto> {
    return this.entries.list(scope, query);
  }

  @Get(':entryId')
  @Requires('read', 'JournalEntry')
  @ApiOkResponse({ type: JournalEntryDto })
  entry(@InScope() scope: AdministrationScope, @Param('entryId', ParseUUIDPipe) entryId: string): Promise<JournalEntryDto> {
    return this.entries.entry(scope, entryId);
  }

  /** Books an entry of the firm's own. */
  @Post()
  @Requires('create', 'JournalEntry')
  @ApiCreatedResponse({ type: PostedEntryDto })
  book(@InScope() scope: AdministrationScope, @Body() input: NewManualEntryDto): Promise<PostedEntryDto> {
    return this.manual.book(scope, input);
  }

  /** Books the counter-entry of an entry that a person made. */
  @Post(':entryId/reversal')
  @Requires('reverse', 'JournalEntry')
  @ApiCreatedResponse({ type: PostedEntryDto })
  reverse(
    @InScope() scope: AdministrationScope,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() input: EntryReversalDto,
  ): Promise<PostedEntryDto> {
    return this.manual.reverse(scope, entryId, input);
  }
}
