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
import { answerDocument } from '../document/document-answer';
import { payslipFileName } from './payslip-file-name';
import { OpeningDto, PayslipPageDto, PayslipQuery, RunPayslipsPageDto, RunPayslipsQuery } from './payslip.dto';
import { type OpenedDocument, PayslipService } from './payslip.service';
import { payslipTable, payslipRunTable } from './payslip.table';

/** Payslips of an administration, for its employer and its accounting firm. */
@ApiTags('payslips')
@Controller('portals/:portalId/administrations/:administrationId')
export class PayslipController {
  constructor(
    @Inject(PayslipService) private readonly payslips: PayslipService,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
  ) {}

  @Get('payslips')
  @Requires('read', 'Payslip')
  @AsTable(payslipTable)
  @ApiOkResponse({ type: PayslipPageDto })
  list(
    @InScope() scope: AdministrationScope,
    @Query() query: PayslipQuery,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PayslipPageDto> {
    return this.payslips.list(scope, query, languageOf(acceptLanguage));
  }

  /** How complete the payslips of each run are. */
  @Get('payslip-runs')
  @Requires('read', 'Payslip')
  @AsTable(payslipRunTable)
  @ApiOkResponse({ type: RunPayslipsPageDto })
  runs(@InScope() scope: AdministrationScope, @Query() query: RunPayslipsQuery): Promise<RunPayslipsPageDto> {
    return this.payslips.countsPerRun(scope, query);
  }

  /** For management and HRM of this client; the reading is recorded. */
  @Get('payslips/:payslipId/document')
  @Requires('read', 'PayslipDocument')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @InScope() scope: AdministrationScope,
    @Param('payslipId', ParseUUIDPipe) payslipId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.#answer(scope, reply, await this.payslips.open(scope, payslipId, { by: 'employer' }));
  }

  /** Opens somebody's payslip for a reason that is kept. The answer is the PDF: there is no address by which it could be opened again. */
  @Post('payslips/:payslipId/openings')
  @HttpCode(200)
  @Requires('open', 'PayslipDocument')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @InScope() scope: AdministrationScope,
    @Param('payslipId', ParseUUIDPipe) payslipId: string,
    @Body() { reason }: OpeningDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.#answer(scope, reply, await this.payslips.open(scope, payslipId, { by: 'firm', reason }));
  }

  #answer(scope: AdministrationScope, reply: FastifyReply, opened: OpenedDocument): Promise<StreamableFile> {
    return answerDocument(this.documents, scope, reply, { head: opened.head, fileName: payslipFileName(opened) });
  }
}
