import { Body, Controller, Get, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FromOrigin, type SessionOrigin, ThrottleService } from '@loonbrug/auth';
import { languageOf, Public, SignedIn } from '@loonbrug/platform';
import { InScope, type PersonScope } from '@loonbrug/tenancy';
import { consentText } from './consent-text';
import { ConsentTextDto, EmployeeAcceptanceDto, LinkedEmployeeDto, NewEmployeeAcceptanceDto } from './employee-acceptance.dto';
import type { LinkedEmployee } from './employee-link-writer';
import { EmployeeLinkService } from './employee-link.service';

/** Accepting an invitation to read one's payslips. The token is in the body, so that it is in no address. */
@ApiTags('employee invitations')
@Controller()
export class EmployeeAcceptanceController {
  constructor(
    @Inject(EmployeeLinkService) private readonly links: EmployeeLinkService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  @Get('employee-invitations/consent-text')
  @Public('a text of ours, read before there is an account')
  @ApiOkResponse({ type: ConsentTextDto })
  consent(@Headers('accept-language') acceptLanguage: string | undefined): ConsentTextDto {
    const language = languageOf(acceptLanguage);
    return { language, text: consentText(language) };
  }

  @Post('employee-invitations')
  @HttpCode(200)
  @Public('the mailed token and the birth date say whose it is; the person has no account yet')
  @ApiOkResponse({ type: LinkedEmployeeDto })
  async accept(@Body() body: NewEmployeeAcceptanceDto, @FromOrigin() origin: SessionOrigin): Promise<LinkedEmployeeDto> {
    await this.throttle.countInvitation('accept', origin.address);
    const { name, password, ...acceptance } = body;
    return dtoOf(await this.links.acceptAsNewPerson(acceptance, { name, password, language: acceptance.language }));
  }

  @Post('me/employee-invitations')
  @HttpCode(200)
  @SignedIn()
  @ApiOkResponse({ type: LinkedEmployeeDto })
  async acceptSignedIn(
    @InScope() scope: PersonScope,
    @Body() body: EmployeeAcceptanceDto,
    @FromOrigin() origin: SessionOrigin,
  ): Promise<LinkedEmployeeDto> {
    await this.throttle.countInvitation('accept', origin.address);
    return dtoOf(await this.links.acceptSignedIn(body, scope.userId));
  }
}

const dtoOf = ({ portalId, administrationId, administrationName }: LinkedEmployee): LinkedEmployeeDto => ({
  portalId,
  administrationId,
  administrationName,
});
