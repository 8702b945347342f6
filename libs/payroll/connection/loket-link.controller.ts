import { Body, Controller, Delete, Get, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, type DomainScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { LinkCandidateListDto, LoketLinkChange, LoketLinkDto, LoketLinkListDto, LoketLinkRequest } from './loket-link.dto';
import { LoketLinkService } from './loket-link.service';

/** Links of books with payroll administrations of Loket. */
@ApiTags('loket')
@Controller('portals/:portalId')
export class LoketLinkController {
  constructor(@Inject(LoketLinkService) private readonly links: LoketLinkService) {}

  @Get('administrations/:administrationId/loket-links')
  @Requires('read', 'LoketLink')
  @ApiOkResponse({ type: LoketLinkListDto })
  list(@InScope() scope: AdministrationScope): Promise<LoketLinkListDto> {
    return this.links.list(scope);
  }

  /** What can be linked; asks Loket. */
  @Get('administrations/:administrationId/loket-link-candidates')
  @Requires('read', 'LoketLink')
  @NeedsPayrollLink()
  @ApiOkResponse({ type: LinkCandidateListDto })
  listCandidates(@InScope() scope: AdministrationScope): Promise<LinkCandidateListDto> {
    return this.links.listCandidates(scope);
  }

  @Get('domains/:domainId/loket-link-candidates')
  @Requires('read', 'LoketLink')
  @NeedsPayrollLink()
  @ApiOkResponse({ type: LinkCandidateListDto })
  listCandidatesOfDomain(@InScope() scope: DomainScope): Promise<LinkCandidateListDto> {
    return this.links.listCandidates(scope);
  }

  /** Links a client number (Relatiecode), and begins to fetch. */
  @Post('administrations/:administrationId/loket-links')
  @Requires('create', 'LoketLink')
  @NeedsPayrollLink()
  @ApiCreatedResponse({ type: LoketLinkDto })
  link(@InScope() scope: AdministrationScope, @Body() request: LoketLinkRequest): Promise<LoketLinkDto> {
    return this.links.link(scope, request);
  }

  @Patch('administrations/:administrationId/loket-links/:loketLinkId')
  @Requires('update', 'LoketLink')
  @NeedsPayrollLink()
  @ApiOkResponse({ type: LoketLinkDto })
  changeStart(
    @InScope() scope: AdministrationScope,
    @Param('loketLinkId', ParseUUIDPipe) loketLinkId: string,
    @Body() { startsOn }: LoketLinkChange,
  ): Promise<LoketLinkDto> {
    return this.links.changeStart(scope, loketLinkId, startsOn);
  }

  /** Ends the link; what came through it stays. */
  @Delete('administrations/:administrationId/loket-links/:loketLinkId')
  @Requires('update', 'LoketLink')
  @ApiOkResponse({ type: LoketLinkDto })
  end(@InScope() scope: AdministrationScope, @Param('loketLinkId', ParseUUIDPipe) loketLinkId: string): Promise<LoketLinkDto> {
    return this.links.end(scope, loketLinkId);
  }
}
