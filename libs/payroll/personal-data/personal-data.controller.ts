import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ThrottleService } from '@loonbrug/auth';
import { SignedIn } from '@loonbrug/platform';
import { InScope, type PersonScope } from '@loonbrug/tenancy';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { MyConsentsDto, NewConsentDto } from './my-consent.dto';
import { MyConsentService } from './my-consent.service';
import { PayslipReadingPageDto, PayslipReadingQuery } from './payslip-reading.dto';
import { PayslipReadingService } from './payslip-reading.service';
import { PersonalExportService } from './personal-export.service';
import { zipOf } from './zip-stream';

/** What a person may know and decide of what is kept of them. */
@ApiTags('my data')
@Controller('me')
export class PersonalDataController {
  constructor(
    @Inject(PayslipReadingService) private readonly readings: PayslipReadingService,
    @Inject(MyConsentService) private readonly consents: MyConsentService,
    @Inject(PersonalExportService) private readonly exports: PersonalExportService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  /** Who opened the person's payslips, when, and with which reason. */
  @Get('payslip-readings')
  @SignedIn()
  @ApiOkResponse({ type: PayslipReadingPageDto })
  listReadings(@InScope() scope: PersonScope, @Query() query: PayslipReadingQuery): Promise<PayslipReadingPageDto> {
    return this.readings.list(scope, query);
  }

  /** What the person agreed to, per employer. */
  @Get('consents')
  @SignedIn()
  @ApiOkResponse({ type: MyConsentsDto })
  async listConsents(@InScope() scope: PersonScope): Promise<MyConsentsDto> {
    return { items: await this.consents.list(scope) };
  }

  /** Agrees to digital payslips of one employer, in today's words. */
  @Post('consents')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async giveConsent(@InScope() scope: PersonScope, @Body() body: NewConsentDto): Promise<void> {
    await this.consents.give(scope, body);
  }

  @Post('consents/:portalId/:employeeConsentId/withdrawal')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdrawConsent(
    @InScope() scope: PersonScope,
    @Param('portalId', ParseUUIDPipe) portalId: string,
    @Param('employeeConsentId', ParseUUIDPipe) employeeConsentId: string,
  ): Promise<void> {
    await this.consents.withdraw(scope, portalId, employeeConsentId);
  }

  /** Everything that is kept of the person: data.json and their payslips, in one archive. By POST: it leaves records. */
  @Post('data-exports')
  @SignedIn()
  @HttpCode(200)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportData(@InScope() scope: PersonScope, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    await this.throttle.count({ purpose: 'data-export:person', subject: scope.userId, attempts: 6, windowSeconds: 3600 });
    const files = await this.exports.files(scope);
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(Readable.from(zipOf(files), { objectMode: false }), {
      type: 'application/zip',
      disposition: 'attachment; filename="mijn-gegevens.zip"',
    });
  }
}
