import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceTokensOf, giveDeviceCookie } from '../device/device-cookie';
import { KnownDeviceService } from '../device/known-device.service';
import { SignInRefused } from '../sign-in/sign-in.errors';
import { giveSessionCookie, sessionTokenOf, takeSessionCookie } from './session-cookie';
import { SessionEndService } from './session-end.service';
import { SessionOpeningService } from './session-opening.service';
import { type ProvenPerson, type SessionOrigin, SessionService, type ValidSession } from './session.service';

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
    @Inject(SessionOpeningService) private readonly openings: SessionOpeningService,
    @Inject(SessionEndService) private readonly ends: SessionEndService,
    @Inject(KnownDeviceService) private readonly devices: KnownDeviceService,
  ) {}

  /** A session for whoever proved who they are. The one that the request came with ends, and the browser is known from now on. SignInRefused where the proof does not stand any more. */
  async open({ request, reply }: Exchange, person: ProvenPerson, origin: SessionOrigin): Promise<ValidSession> {
    const token = sessionTokenOf(this.environment, request);
    const earlier = token ? await this.sessions.find(token) : undefined;
    const opened = await this.openings.open(person, origin);
    const session = await this.sessions.find(opened.token);
    // The person ended it again before it was answered.
    if (!session) throw new SignInRefused();
    if (earlier) await this.ends.signOut(earlier, origin);
    giveSessionCookie(this.environment, reply, opened.token);
    await this.know({ request, reply }, person.userId, { hasProvenFactor: person.hasSecondFactor });
    return session;
  }

  /** The browser is one of the person's from now on. */
  async know({ request, reply }: Exchange, userId: string, proven = { hasProvenFactor: false }): Promise<void> {
    giveDeviceCookie(this.environment, reply, await this.devices.remember(userId, deviceTokensOf(request), proven));
  }

  /** The session goes on under another token. */
  renew(reply: FastifyReply, token: string): void {
    giveSessionCookie(this.environment, reply, token);
  }

  /** Takes the cookie of a session that ended. */
  close(reply: FastifyReply): void {
    takeSessionCookie(this.environment, reply);
  }
}
