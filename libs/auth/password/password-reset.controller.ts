import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FromOrigin } from '../request/current-session';
import { FrontDoor } from '../session/front-door';
import type { SessionOrigin } from '../session/session.service';
import { PasswordChangeService } from './password-change.service';
import { PasswordResetConfirmationDto, PasswordResetRequestDto } from './password.dto';
import { PasswordResetService } from './password-reset.service';

/** A forgotten password. */
@ApiTags('session')
@Controller('password-reset')
export class PasswordResetController {
  constructor(
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
    @Inject(PasswordChangeService) private readonly changes: PasswordChangeService,
    @Inject(FrontDoor) private readonly door: FrontDoor,
  ) {}

  /** Mails a link, if the address has an account; the answer is the same if it has none. */
  @Post()
  @Public('whoever forgot their password has no session; the answer says nothing about the address')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async request(@Body() { email }: PasswordResetRequestDto, @FromOrigin() origin: SessionOrigin): Promise<void> {
    await this.resets.request(email, origin.address);
  }

  /** Sets a new password by the mailed link. Whoever reads the person's mail here is no stranger: this browser is known from now on. */
  @Post('confirmation')
  @Public('the mailed single-use token says who it is')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(
    @Body() { token, password }: PasswordResetConfirmationDto,
    @FromOrigin() origin: SessionOrigin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.door.know({ request, reply }, await this.changes.reset(token, password, origin));
  }
}
