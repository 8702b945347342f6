import { Body, Controller, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Language, SignedIn } from '@loonbrug/platform';
import { IsIn } from 'class-validator';
import { PasswordChangeService } from '../password/password-change.service';
import { PasswordChangeDto } from '../password/password.dto';
import { CurrentSession, FromOrigin } from '../request/current-session';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { UserAccountService } from '../user/user-account.service';

class LanguageChangeDto {
  @ApiProperty({ enum: ['nl', 'en'] }) @IsIn(['nl', 'en']) language!: Language;
}

/** What a person decides about their own account. */
@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    @Inject(PasswordChangeService) private readonly passwords: PasswordChangeService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
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
}
