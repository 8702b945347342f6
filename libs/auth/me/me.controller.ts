import { Body, Controller, Get, HttpCode, Inject, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@loonbrug/platform';
import type { FastifyReply } from 'fastify';
import { PasswordChangeService } from '../password/password-change.service';
import { PasswordChangeDto } from '../password/password.dto';
import { CurrentSession, FromOrigin } from '../request/current-session';
import { FrontDoor } from '../session/front-door';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { UserAccountService } from '../user/user-account.service';
import { LanguageChangeDto, NameChangeDto, SignInRecordListDto, SignInRecordQuery } from './me.dto';

/** What a person decides about their own account. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    @Inject(PasswordChangeService) private readonly passwords: PasswordChangeService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(FrontDoor) private readonly door: FrontDoor,
  ) {}

  /** Changes the password; the person's other sessions end, and this one gets another cookie. */
  @Put('password')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @CurrentSession() session: ValidSession,
    @Body() { presentPassword, newPassword }: PasswordChangeDto,
    @FromOrigin() origin: SessionOrigin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.door.renew(reply, await this.passwords.change(session, presentPassword, newPassword, origin));
  }

  /** Chooses the language of screens and mails. */
  @Put('language')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changeLanguage(@CurrentSession() session: ValidSession, @Body() { language }: LanguageChangeDto): Promise<void> {
    await this.accounts.setLanguage(session.userId, language);
  }

  /** The name by which others see them. */
  @Put('name')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changeName(
    @CurrentSession() session: ValidSession,
    @Body() { name }: NameChangeDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<void> {
    const { userId, email } = session;
    await this.records.recordWith(this.accounts.renamingOf(userId, name.trim()), [
      { userId, email, address: origin.address, outcome: 'name_changed' },
    ]);
  }

  /** What happened at the person's own account: sign-ins, refused ones too, and what protects it. */
  @Get('sign-ins')
  @SignedIn()
  @ApiOkResponse({ type: SignInRecordListDto })
  async signIns(@CurrentSession() { userId }: ValidSession, @Query() query: SignInRecordQuery): Promise<SignInRecordListDto> {
    return this.records.ofPerson(userId, query);
  }
}
