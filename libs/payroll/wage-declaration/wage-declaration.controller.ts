import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AsTable, DocumentStore, languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import type { FastifyReply } from 'fastify';
import { DeclarationChainService } from './declaration-chain.service';
import { answerDocument } from '../document/document-answer';
import { MessageOpeningDto, WageDeclarationDto, WageDeclarationPageDto, WageDeclarationQuery } from './wage-declaration.dto';
import { DeclarationChainDto } from './wage-payable.dto';
import { type OpenedDeclaration, WageDeclarationService } from './wage-declaration.service';
import { wageDeclarationTable } from './wage-declaration.table';

/** Wage declarations: amounts, payment, what the tax authority answered, and the documents themselves. */
@ApiTags('wage declarations')
@Controller('portals/:portalId/administrations/:administrationId/wage-declarations')
export class WageDeclarationController {
  constructor(
    @Inject(WageDeclarationService) private readonly declarations: WageDeclarationService,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(DeclarationChainService) private readonly chains: DeclarationChainService,
  ) {}

  @Get()
  @Requires('read', 'WageDeclaration')
  @AsTable(wageDeclarationTable)
  @ApiOkResponse({ type: WageDeclarationPageDto })
  list(
    @InScope() scope: AdministrationScope,
    @Query() query: WageDeclarationQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<WageDeclarationPageDto> {
    return this.declarations.list(scope, query, languageOf(acceptLanguage));
  }

  @Get(':wageDeclarationId')
  @Requires('read', 'WageDeclaration')
  @ApiOkResponse({ type: WageDeclarationDto })
  one(
    @InScope() scope: AdministrationScope,
    @Param('wageDeclarationId', ParseUUIDPipe) wageDeclarationId: string,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<WageDeclarationDto> {
    return this.declarations.one(scope, wageDeclarationId, languageOf(acceptLanguage));
  }

  /** What it corrects, what corrects it, and what says its period anew. */
  @Get(':wageDeclarationId/chain')
  @Requires('read', 'WageDeclaration')
  @ApiOkResponse({ type: DeclarationChainDto })
  chain(
    @InScope() scope: AdministrationScope,
    @Param('wageDeclarationId', ParseUUIDPipe) wageDeclarationId: string,
  ): Promise<DeclarationChainDto> {
    return this.chains.chainOf(scope, wageDeclarationId);
  }

  /** The PDF with the collective amounts. */
  @Get(':wageDeclarationId/overview')
  @Requires('read', 'WageDeclaration')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async overview(
    @InScope() scope: AdministrationScope,
    @Param('wageDeclarationId', ParseUUIDPipe) wageDeclarationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const reading = { document: 'overview', action: 'wage_declaration.overview_read' } as const;
    return this.#answer(scope, reply, await this.declarations.open(scope, wageDeclarationId, reading));
  }

  /** The XML as it was sent, for management and HRM of this client: it names every employee. The reading is recorded. */
  @Get(':wageDeclarationId/message')
  @Requires('read', 'PayslipDocument')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async message(
    @InScope() scope: AdministrationScope,
    @Param('wageDeclarationId', ParseUUIDPipe) wageDeclarationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const reading = { document: 'message', action: 'wage_declaration.message_read_by_employer' } as const;
    return this.#answer(scope, reply, await this.declarations.open(scope, wageDeclarationId, reading));
  }

  /** The XML for the firm's people who may open payslips, for a reason that is kept. */
  @Post(':wageDeclarationId/message-openings')
  @HttpCode(200)
  @Requires('open', 'PayslipDocument')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async openMessage(
    @InScope() scope: AdministrationScope,
    @Param('wageDeclarationId', ParseUUIDPipe) wageDeclarationId: string,
    @Body() { reason }: MessageOpeningDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const reading = { document: 'message', action: 'wage_declaration.message_opened', reason } as const;
    return this.#answer(scope, reply, await this.declarations.open(scope, wageDeclarationId, reading));
  }

  #answer(scope: AdministrationScope, reply: FastifyReply, { head, year, periodNumber }: OpenedDeclaration): Promise<StreamableFile> {
    const isPdf = head.contentType === 'application/pdf';
    const fileName = `loonaangifte-${year}-${String(periodNumber).padStart(2, '0')}.${isPdf ? 'pdf' : 'xml'}`;
    return answerDocument(this.documents, scope, reply, { head, fileName });
  }
}
