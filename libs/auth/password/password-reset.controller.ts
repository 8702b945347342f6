import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@loonbrug/platform';
import { FromOrigin } from '../request/current-session';
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
  ) {}

  /** Mails a link, if the address has an account; the answer is the same if it has none. */
  @Post()
  @Public('whoever forgot their password has no session; the answer says nothing about the address')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async request(@Body() { email }: PasswordResetRequestDto, @FromOrigin() origin: SessionOrigin): Promise<void> {
    await this.resets.request(email, origin.address);
  }

  /** Sets a new password by the mailed link. */
  @Post('confirmation')
  @Public('the mailed single-use token says who it is')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(@Body() { token, password }: PasswordResetConfirmationDto, @FromOrigin() origin: SessionOrigin): Promise<void> {
    await this.changes.reset(token, password, origin);
  }
}
