import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { JournalEntryDto, JournalEntryPageDto, JournalEntryQuery } from './journal-entry.dto';
import { JournalEntryListService } from './journal-entry-list.service';

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/journal-entries')
export class JournalEntryController {
  constructor(@Inject(JournalEntryListService) private readonly entries: JournalEntryListService) {}

  @Get()
  @Requires('read', 'JournalEntry')
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
}
