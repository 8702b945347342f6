import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, Requires, RequiresReach } from '../access/requires';
import type { AdministrationScope, DomainScope, ReachScope } from '../access/scope';
import {
  AdministrationChangeDto,
  AdministrationDto,
  AdministrationListDto,
  AdministrationListRequestDto,
  MadeAdministrationDto,
  StandardAdministrationDto,
} from './administration.dto';
import { AdministrationService } from './administration.service';
import { administrationTable } from '../list/tenancy.tables';

/** The sets of books of the firm's clients. */
@ApiTags('administrations')
@Controller('portals/:portalId')
export class AdministrationController {
  constructor(@Inject(AdministrationService) private readonly administrations: AdministrationService) {}

  /** The administrations that the person reaches. */
  @Get('administrations')
  @RequiresReach('read', 'Administration')
  @AsTable(administrationTable)
  @ApiOkResponse({ type: AdministrationListDto })
  async list(@InScope() scope: ReachScope, @Query() request: AdministrationListRequestDto): Promise<AdministrationListDto> {
    return this.administrations.list(scope, request);
  }

  @Get('administrations/:administrationId')
  @Requires('read', 'Administration')
  @ApiOkResponse({ type: AdministrationDto })
  async read(@InScope() scope: AdministrationScope): Promise<AdministrationDto> {
    return this.administrations.read(scope);
  }

  @Put('administrations/:administrationId')
  @Requires('update', 'Administration')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@InScope() scope: AdministrationScope, @Body() body: AdministrationChangeDto): Promise<void> {
    await this.administrations.change(scope, body);
  }

  /** The first of a domain becomes its standard administration. */
  @Post('domains/:domainId/administrations')
  @Requires('create', 'Administration')
  @ApiCreatedResponse({ type: MadeAdministrationDto })
  async create(@InScope() scope: DomainScope, @Body() body: AdministrationChangeDto): Promise<MadeAdministrationDto> {
    return { administrationId: await this.administrations.create(scope, body) };
  }

  /** Chooses which administration the contract's feature opens by itself. */
  @Put('domains/:domainId/standard-administration')
  @Requires('manage', 'Contract')
  @HttpCode(204)
  @ApiNoContentResponse()
  async makeStandard(@InScope() scope: DomainScope, @Body() { administrationId }: StandardAdministrationDto): Promise<void> {
    await this.administrations.makeStandard(scope, administrationId);
  }
}
