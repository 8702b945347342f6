import { Controller, Get, Inject, Query, Res, StreamableFile } from '@nestjs/common';
import { CanBeLeftOut } from '@loonbrug/platform';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { PlainTextService } from './plain-text.service';

export class PlainTextQuery {
  /** One fiscal year; without it all of them. */
  @ApiPropertyOptional({ minimum: 1990, maximum: 2100 }) @CanBeLeftOut() @Type(() => Number) @IsInt() @Min(1990) @Max(2100) year?: number;
}

@ApiTags('ledger')
@Controller('portals/:portalId/administrations/:administrationId/ledger')
export class PlainTextController {
  constructor(@Inject(PlainTextService) private readonly plainTexts: PlainTextService) {}

  /** The books as a plain-text accounting journal, for hledger and ledger. */
  @Get('journal.txt')
  @Requires('read', 'JournalEntry')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async journal(
    @InScope() scope: AdministrationScope,
    @Query() { year }: PlainTextQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pieces = await this.plainTexts.journal(scope, year);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), {
      type: 'text/plain; charset=utf-8',
      disposition: `attachment; filename="journal${year === undefined ? '' : `-${year}`}.txt"`,
    });
  }
}
