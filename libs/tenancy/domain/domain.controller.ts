import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, Requires, RequiresReach } from '../access/requires';
import type { DomainScope, PortalScope, ReachScope } from '../access/scope';
import { DomainChangeDto, DomainDto, DomainListDto, DomainListRequestDto, MadeDomainDto, NewDomainDto } from './domain.dto';
import { DomainService } from './domain.service';
import { domainTable } from '../list/tenancy.tables';

/** The clients of the firm. */
@ApiTags('domains')
@Controller('portals/:portalId/domains')
export class DomainController {
  constructor(@Inject(DomainService) private readonly domains: DomainService) {}

  /** The domains that the person reaches. */
  @Get()
  @RequiresReach('read', 'Domain')
  @AsTable(domainTable)
  @ApiOkResponse({ type: DomainListDto })
  async list(@InScope() scope: ReachScope, @Query() request: DomainListRequestDto): Promise<DomainListDto> {
    return this.domains.list(scope, request);
  }

  @Post()
  @Requires('create', 'Domain')
  @ApiCreatedResponse({ type: MadeDomainDto })
  async create(@InScope() scope: PortalScope, @Body() body: NewDomainDto): Promise<MadeDomainDto> {
    return { domainId: await this.domains.create(scope, body) };
  }

  @Get(':domainId')
  @Requires('read', 'Domain')
  @ApiOkResponse({ type: DomainDto })
  async read(@InScope() scope: DomainScope): Promise<DomainDto> {
    return this.domains.read(scope);
  }

  @Put(':domainId')
  @Requires('update', 'Domain')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@InScope() scope: DomainScope, @Body() body: DomainChangeDto): Promise<void> {
    await this.domains.change(scope, body);
  }
}
