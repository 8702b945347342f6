import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@loonbrug/platform';
import { CurrentSession, FromOrigin } from '../request/current-session';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { SecondFactorChangeService } from './second-factor-change.service';
import {
  EnrolmentConfirmationDto,
  EnrolmentDto,
  EnrolmentRequestDto,
  FullProofDto,
  RecoveryCodesDto,
  SecondFactorDto,
} from './second-factor.dto';
import { SecondFactorService } from './second-factor.service';

/** The person's own second factor; nobody else has a route to it. */
@ApiTags('me')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
    @Inject(SecondFactorChangeService) private readonly changes: SecondFactorChangeService,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: SecondFactorDto })
  async read(@CurrentSession() { userId }: ValidSession): Promise<SecondFactorDto> {
    return this.factors.state(userId);
  }

  /** Begins to set up an app: what it must know. A code goes to the account's own mailbox. */
  @Post('enrolment')
  @Header('cache-control', 'no-store')
  @SignedIn()
  @ApiCreatedResponse({ type: EnrolmentDto })
  async begin(@CurrentSession() session: ValidSession, @Body() { presentPassword }: EnrolmentRequestDto): Promise<EnrolmentDto> {
    return this.changes.begin(session, presentPassword);
  }

  /** Turns it on by a first code and the mailed one; the person's other sessions end. */
  @Post('confirmation')
  @Header('cache-control', 'no-store')
  @SignedIn()
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentSession() session: ValidSession,
    @Body() codes: EnrolmentConfirmationDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.changes.confirm(session, codes, origin) };
  }

  /** Ten new recovery codes; the old ones end. */
  @Post('recovery-codes')
  @Header('cache-control', 'no-store')
  @SignedIn()
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  async renew(
    @CurrentSession() session: ValidSession,
    @Body() proof: FullProofDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.changes.renewRecoveryCodes(session, proof, origin) };
  }

  /** Turns it off; the person's other sessions end. */
  @Post('removal')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async turnOff(@CurrentSession() session: ValidSession, @Body() proof: FullProofDto, @FromOrigin() origin: SessionOrigin): Promise<void> {
    await this.changes.turnOff(session, proof, origin);
  }
}
