import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, Requires, RequiresReach } from '../access/requires';
import type { AdministrationScope, DomainScope, ReachScope } from '../access/scope';
import { ContractLineService } from './contract-line.service';
import {
  ContractChangeDto,
  ContractDecisionDto,
  ContractDto,
  ContractLineListDto,
  ContractLineListRequestDto,
  ContractLineRequestDto,
  ContractNoteDto,
  ContractStatusDto,
  MadeContractLinesDto,
} from './contract.dto';
import { ContractService } from './contract.service';
import { contractLineTable } from '../list/tenancy.tables';

/** Contracts of domains: what they open, what is asked for, and what was decided. */
@ApiTags('contracts')
@Controller('portals/:portalId')
export class ContractController {
  constructor(
    @Inject(ContractService) private readonly contracts: ContractService,
    @Inject(ContractLineService) private readonly lines: ContractLineService,
  ) {}

  /** Lines of the contracts of every domain that the person reaches; open requests first. */
  @Get('contract-lines')
  @RequiresReach('read', 'ContractLine')
  @AsTable(contractLineTable)
  @ApiOkResponse({ type: ContractLineListDto })
  async listLines(@InScope() scope: ReachScope, @Query() request: ContractLineListRequestDto): Promise<ContractLineListDto> {
    return this.contracts.listLines(scope, request);
  }

  @Get('domains/:domainId/contract')
  @Requires('read', 'Contract')
  @ApiOkResponse({ type: ContractDto })
  async read(@InScope() scope: DomainScope): Promise<ContractDto> {
    return this.contracts.read(scope);
  }

  @Put('domains/:domainId/contract')
  @Requires('manage', 'Contract')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@InScope() scope: DomainScope, @Body() body: ContractChangeDto): Promise<void> {
    await this.contracts.change(scope, body);
  }

  /** Asks for a feature or a line. */
  @Post('domains/:domainId/contract-lines')
  @Requires('request', 'ContractLine')
  @ApiCreatedResponse({ type: MadeContractLinesDto })
  async request(@InScope() scope: DomainScope, @Body() body: ContractLineRequestDto): Promise<MadeContractLinesDto> {
    return { contractLineIds: [await this.lines.request(scope, body)] };
  }

  /** Adds a feature or a line that nobody needs to ask for. */
  @Post('domains/:domainId/granted-contract-lines')
  @Requires('decide', 'ContractLine')
  @ApiCreatedResponse({ type: MadeContractLinesDto })
  async grant(@InScope() scope: DomainScope, @Body() body: ContractLineRequestDto): Promise<MadeContractLinesDto> {
    return { contractLineIds: [await this.lines.grant(scope, body)] };
  }

  /** Grants or declines a request, or ends what was granted. */
  @Post('domains/:domainId/contract-lines/:lineId/decisions')
  @Requires('decide', 'ContractLine')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(
    @InScope() scope: DomainScope,
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: ContractDecisionDto,
  ): Promise<void> {
    await this.lines.decide(scope, lineId, body);
  }

  /** Why the payroll link is open or closed for an administration. */
  @Get('administrations/:administrationId/contract-status')
  @Requires('read', 'Administration')
  @ApiOkResponse({ type: ContractStatusDto })
  async status(@InScope() scope: AdministrationScope): Promise<ContractStatusDto> {
    return this.contracts.status(scope);
  }

  /** Asks for whatever keeps the link closed for this administration. */
  @Post('administrations/:administrationId/contract-requests')
  @Requires('request', 'ContractLine')
  @ApiCreatedResponse({ type: MadeContractLinesDto })
  async requestFor(@InScope() scope: AdministrationScope, @Body() { note }: ContractNoteDto): Promise<MadeContractLinesDto> {
    return { contractLineIds: await this.lines.requestFor(scope, note) };
  }
}
