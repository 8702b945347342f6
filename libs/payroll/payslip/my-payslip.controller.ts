import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DocumentStore, SignedIn } from '@loonbrug/platform';
import { InScope, type PersonScope } from '@loonbrug/tenancy';
import type { FastifyReply } from 'fastify';
import { answerDocument } from '../document/document-answer';
import { MyPayslipPageDto, MyPayslipQuery } from './my-payslip.dto';
import { MyPayslipService } from './my-payslip.service';
import { payslipFileName } from './payslip-file-name';

/** A person's own payslips. */
@ApiTags('payslips')
@Controller('me/payslips')
export class MyPayslipController {
  constructor(
    @Inject(MyPayslipService) private readonly payslips: MyPayslipService,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MyPayslipPageDto })
  list(@InScope() scope: PersonScope, @Query() query: MyPayslipQuery): Promise<MyPayslipPageDto> {
    return this.payslips.list(scope, query);
  }

  @Get(':portalId/:payslipId/document')
  @SignedIn()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @InScope() scope: PersonScope,
    @Param('portalId', ParseUUIDPipe) portalId: string,
    @Param('payslipId', ParseUUIDPipe) payslipId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const opened = await this.payslips.open(scope, portalId, payslipId);
    return answerDocument(this.documents, opened.scope, reply, {
      head: opened.head,
      fileName: payslipFileName(opened),
    });
  }
}
