import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Environment, NotFound, Public, SignedIn } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentSession, FromOrigin } from '../request/current-session';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { SignInService } from '../sign-in/sign-in.service';
import { UserAccountService } from '../user/user-account.service';
import { giveSessionCookie, sessionTokenOf, takeSessionCookie } from './session-cookie';
import { RevokedSessionsDto, SessionDto, SessionListDto, SessionListingDto, SignInDto } from './session.dto';
import { type OpenedSession, type SessionOrigin, SessionService, sessionLimits, type ValidSession } from './session.service';

/** Signing in and out, and the person's own sessions. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Environment) private readonly environment: Environment,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** Signs in; the cookie is in the answer. A session that the request came with ends. */
  @Post()
  @Public('whoever signs in has no session yet; tries are throttled and other origins refused')
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInDto,
    @FromOrigin() origin: SessionOrigin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const opened = await this.signIns.signIn(body, origin);
    await this.#endSessionOf(request);
    giveSessionCookie(this.environment, reply, opened.token);
    return this.#answer(opened);
  }

  /** Who is signed in. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SessionDto })
  async read(@CurrentSession() session: ValidSession, @Req() request: FastifyRequest): Promise<SessionDto> {
    return this.#dto(session, this.sessions.csrfTokenOf(sessionTokenOf(this.environment, request)!));
  }

  /** Signs out. */
  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @CurrentSession() session: ValidSession,
    @FromOrigin() origin: SessionOrigin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(session.sessionId);
    await this.records.record({ userId: session.userId, email: session.email, outcome: 'signed_out', address: origin.address });
    takeSessionCookie(this.environment, reply);
  }

  /** The person's valid sessions, this one among them. */
  @Get('others')
  @SignedIn()
  @ApiOkResponse({ type: SessionListDto })
  async list(@CurrentSession() session: ValidSession): Promise<SessionListDto> {
    const items = (await this.sessions.list(session.userId)).map((listing) => SessionListingDto.of(listing, session));
    return { items, total: items.length };
  }

  /** Ends every session of the person but this one. */
  @Delete('others')
  @SignedIn()
  @ApiOkResponse({ type: RevokedSessionsDto })
  async revokeOthers(@CurrentSession() session: ValidSession): Promise<RevokedSessionsDto> {
    return { revoked: await this.sessions.revokeOthers(session.userId, session.sessionId) };
  }

  /** Ends one other session of the person. */
  @Delete('others/:sessionId')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeOne(@CurrentSession() session: ValidSession, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    const mine = await this.sessions.list(session.userId);
    if (!mine.some((listing) => listing.sessionId === sessionId)) throw new NotFound('session');
    await this.sessions.revoke(sessionId);
  }

  async #endSessionOf(request: FastifyRequest): Promise<void> {
    const token = sessionTokenOf(this.environment, request);
    const earlier = token ? await this.sessions.find(token, { isUse: false }) : undefined;
    if (earlier) await this.sessions.revoke(earlier.sessionId);
  }

  async #answer(opened: OpenedSession): Promise<SessionDto> {
    const session = await this.sessions.find(opened.token, { isUse: false });
    if (!session) throw new NotFound('session');
    return this.#dto(session, opened.csrfToken);
  }

  async #dto({ userId, email, name, language, expiresAt }: ValidSession, csrfToken: string): Promise<SessionDto> {
    return {
      user: { userId, email, name, language },
      csrfToken,
      portals: (await this.accounts.portalsOf(userId)).map(({ portalId, name: portalName }) => ({ portalId, name: portalName })),
      expiresAt,
      idleMinutes: sessionLimits.idleMinutes,
    };
  }
}
