import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceTokenOf, giveDeviceCookie } from '../device/device-cookie';
import { KnownDeviceService } from '../device/known-device.service';
import { giveSessionCookie, sessionTokenOf, takeSessionCookie } from './session-cookie';
import { type SessionOrigin, SessionService, type ValidSession } from './session.service';

/** What came in and what goes out, with its cookies. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Opens and ends a session with the browser's cookies. */
@Injectable()
export class FrontDoor {
  constructor(
    @Inject(Environment) private readonly environment: Environment,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(KnownDeviceService) private readonly devices: KnownDeviceService,
  ) {}

  /** A session for whoever proved who they are. The one that the request came with ends, and the browser is known from now on. */
  async open(
    { request, reply }: Exchange,
    { userId, hasSecondFactor }: { userId: string; hasSecondFactor: boolean },
    origin: SessionOrigin,
  ): Promise<ValidSession> {
    const token = sessionTokenOf(this.environment, request);
    const earlier = token ? await this.sessions.find(token) : undefined;
    const opened = await this.sessions.open(userId, origin, { hasSecondFactor });
    if (earlier) await this.sessions.revoke(earlier.sessionId);
    giveSessionCookie(this.environment, reply, opened.token);
    await this.know({ request, reply }, userId);
    return (await this.sessions.find(opened.token))!;
  }

  /** The browser is one of the person's from now on. */
  async know({ request, reply }: Exchange, userId: string): Promise<void> {
    giveDeviceCookie(this.environment, reply, await this.devices.remember(userId, deviceTokenOf(request)));
  }

  async close(reply: FastifyReply, sessionId: string): Promise<void> {
    await this.sessions.revoke(sessionId);
    takeSessionCookie(this.environment, reply);
  }
}
