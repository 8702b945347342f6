import { Body, Controller, Get, HttpCode, Inject, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@loonbrug/platform';
import { PasswordChangeService } from '../password/password-change.service';
import { PasswordChangeDto } from '../password/password.dto';
import { CurrentSession, FromOrigin } from '../request/current-session';
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
  ) {}

  /** Changes the password; the person's other sessions end. */
  @Put('password')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @CurrentSession() session: ValidSession,
    @Body() { presentPassword, newPassword }: PasswordChangeDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<void> {
    await this.passwords.change(session, presentPassword, newPassword, origin);
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
  async changeName(@CurrentSession() session: ValidSession, @Body() { name }: NameChangeDto): Promise<void> {
    await this.accounts.setName(session.userId, name.trim());
  }

  /** What happened at the person's own account: sign-ins, refused ones too, and what protects it. */
  @Get('sign-ins')
  @SignedIn()
  @ApiOkResponse({ type: SignInRecordListDto })
  async signIns(@CurrentSession() { userId }: ValidSession, @Query() query: SignInRecordQuery): Promise<SignInRecordListDto> {
    return this.records.ofPerson(userId, query);
  }
}
