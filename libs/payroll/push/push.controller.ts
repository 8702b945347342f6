import { Body, Controller, Get, Headers, Inject, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf, Public, WithPushKey } from '@loonbrug/platform';
import { type DomainScope, InScope } from '@loonbrug/tenancy';
import type { FastifyReply } from 'fastify';
import { PushResultDto } from './push.dto';
import { pushSchema } from './push-schema';
import { PushService } from './push.service';

/** Where Loket's [Koppel] ends: a journal run for the books that the message names. The contract is this project's own; docs/push-api.md tells it. */
@ApiTags('push')
@Controller('loket/push')
export class PushController {
  constructor(@Inject(PushService) private readonly pushes: PushService) {}

  /** 201 for something new, 200 for what was known already. */
  @Post('journal-runs')
  @WithPushKey()
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'See /api/loket/push/schema.json' } })
  @ApiCreatedResponse({ type: PushResultDto })
  @ApiOkResponse({ type: PushResultDto })
  async push(
    @InScope() scope: DomainScope,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<PushResultDto> {
    const result = await this.pushes.push(scope, body, languageOf(language));
    void reply.status(result.outcome === 'unchanged' ? 200 : 201);
    return result;
  }

  /** The JSON Schema of the message. */
  @Get('schema.json')
  @Public('the contract of the push is published, so that others can build a sender')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): typeof pushSchema {
    return pushSchema;
  }
}
