import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public, SignedIn } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentSession, FromOrigin } from '../request/current-session';
import { SignInService } from '../sign-in/sign-in.service';
import { UserAccountService } from '../user/user-account.service';
import { FrontDoor } from './front-door';
import { SessionEndService } from './session-end.service';
import { RevokedSessionsDto, SessionDto, SessionListDto, SessionListingDto, SignInDto } from './session.dto';
import { type SessionOrigin, SessionService, sessionLimits, type ValidSession } from './session.service';

/** Signing in and out, and the person's own sessions. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(FrontDoor) private readonly door: FrontDoor,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionEndService) private readonly ends: SessionEndService,
  ) {}

  /** Signs in; the cookie is in the answer. An account with a second factor asks for a code. A session that the request came with ends. */
  @Post()
  @Public('whoever signs in has no session yet; tries are throttled and other origins refused')
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInDto,
    @FromOrigin() origin: SessionOrigin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const person = await this.signIns.signIn(body, origin);
    return this.#dto(await this.door.open({ request, reply }, person, origin));
  }

  /** Who is signed in. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SessionDto })
  async read(@CurrentSession() session: ValidSession): Promise<SessionDto> {
    return this.#dto(session);
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
    await this.ends.signOut(session, origin);
    this.door.close(reply);
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
  async revokeOthers(@CurrentSession() session: ValidSession, @FromOrigin() origin: SessionOrigin): Promise<RevokedSessionsDto> {
    return { revoked: await this.ends.ofOthers(session, origin) };
  }

  /** Ends one other session of the person. */
  @Delete('others/:sessionId')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeOne(
    @CurrentSession() session: ValidSession,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<void> {
    await this.ends.ofOne(session, sessionId, origin);
  }

  async #dto({ sessionId, userId, email, name, language, expiresAt, hasSecondFactor }: ValidSession): Promise<SessionDto> {
    return {
      user: { userId, email, name, language },
      authenticationLevel: hasSecondFactor ? 'second_factor' : 'password',
      csrfToken: this.sessions.csrfTokenOf(sessionId),
      portals: (await this.accounts.portalsOf(userId)).map(({ portalId, name: portalName }) => ({ portalId, name: portalName })),
      expiresAt,
      idleMinutes: sessionLimits.idleMinutes,
    };
  }
}
