import { Controller, Get, HttpCode, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedRequest, CurrentSession, type ValidSession } from '@loonbrug/auth';
import { Environment, LoonbrugError, SignedIn } from '@loonbrug/platform';
import { type DomainScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import type { FastifyReply } from 'fastify';
import { ConsentBegunDto } from './loket-consent.dto';
import { ConsentStateRefused, LoketConsentService } from './loket-consent.service';

/** Consent at Loket, in two steps: off to Loket, and back. */
@ApiTags('loket')
@Controller()
export class LoketConsentController {
  private readonly logger = new Logger(LoketConsentController.name);

  constructor(
    @Inject(LoketConsentService) private readonly consents: LoketConsentService,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  @Post('portals/:portalId/domains/:domainId/loket-consent')
  @HttpCode(200)
  @Requires('update', 'LoketCredential')
  @NeedsPayrollLink()
  @ApiOkResponse({ type: ConsentBegunDto })
  async begin(@InScope() scope: DomainScope, @CurrentSession() session: ValidSession): Promise<ConsentBegunDto> {
    return { authorizationUrl: await this.consents.begin(scope, session) };
  }

  /** Loket sends the browser here. Whatever comes of it, the browser goes on to a page that says so. */
  @Get('loket/consent-callback')
  @SignedIn()
  @ApiQuery({ name: 'state', required: false })
  @ApiQuery({ name: 'code', required: false })
  @ApiFoundResponse({ description: 'To /consent-result, with `outcome` linked or failed, and the error code of a failure.' })
  async finish(
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
    @CurrentSession() session: ValidSession,
    @Query('state') state: unknown,
    @Query('code') code: unknown,
  ): Promise<void> {
    const result = await this.#resultOf(request, session, { state: oneText(state, 200), code: oneText(code, 4000) });
    await reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect(`${this.environment.publicUrl}/consent-result?${new URLSearchParams(result)}`, 302);
  }

  async #resultOf(
    request: AuthenticatedRequest,
    session: ValidSession,
    { state, code }: { state: string | undefined; code: string | undefined },
  ): Promise<Record<string, string>> {
    try {
      if (state === undefined) throw new ConsentStateRefused();
      const { portalId, domainId } = await this.consents.finish(request, session, { state, code });
      return { outcome: 'linked', portalId, domainId };
    } catch (error) {
      if (!(error instanceof LoonbrugError)) throw error;
      this.logger.warn({ message: 'a consent came to nothing', code: error.code, requestId: request.id });
      return { outcome: 'failed', code: error.code };
    }
  }
}

/** A query parameter given once and not too long; anything else is none. */
const oneText = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined;
