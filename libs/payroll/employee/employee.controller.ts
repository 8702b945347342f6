import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable, languageOf } from '@loonbrug/platform';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { EmployeeInvitationService } from './employee-invitation.service';
import { EmployeeUnlinkService } from './employee-unlink.service';
import { BulkInvitationDto, EmployeeDto, EmployeePageDto, EmployeeQuery, InvitationResultDto, InvitationResultsDto } from './employee.dto';
import { EmployeeService } from './employee.service';
import { employeeTable } from './employee.table';

/** The employees of an administration, and who of them reads payslips here. */
@ApiTags('employees')
@Controller('portals/:portalId/administrations/:administrationId')
export class EmployeeController {
  constructor(
    @Inject(EmployeeService) private readonly employees: EmployeeService,
    @Inject(EmployeeInvitationService) private readonly invitations: EmployeeInvitationService,
    @Inject(EmployeeUnlinkService) private readonly unlinking: EmployeeUnlinkService,
  ) {}

  @Get('employees')
  @Requires('read', 'Employee')
  @AsTable(employeeTable)
  @ApiOkResponse({ type: EmployeePageDto })
  list(@InScope() scope: AdministrationScope, @Query() query: EmployeeQuery): Promise<EmployeePageDto> {
    return this.employees.list(scope, query);
  }

  @Get('employees/:employeeId')
  @Requires('read', 'Employee')
  @ApiOkResponse({ type: EmployeeDto })
  one(@InScope() scope: AdministrationScope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<EmployeeDto> {
    return this.employees.one(scope, employeeId);
  }

  /** Mails this employee a single-use link; an earlier one no longer works. */
  @Post('employees/:employeeId/invitation')
  @HttpCode(200)
  @NeedsPayrollLink()
  @Requires('invite', 'Employee')
  @ApiOkResponse({ type: InvitationResultDto })
  invite(@InScope() scope: AdministrationScope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<InvitationResultDto> {
    return this.invitations.invite(scope, employeeId);
  }

  /** Invites many at once; each row says whether it was, or why not. */
  @Post('employee-invitations')
  @HttpCode(200)
  @NeedsPayrollLink()
  @Requires('invite', 'Employee')
  @ApiOkResponse({ type: InvitationResultsDto })
  async inviteMany(
    @InScope() scope: AdministrationScope,
    @Body() { employeeIds }: BulkInvitationDto,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<InvitationResultsDto> {
    return { items: await this.invitations.inviteMany(scope, employeeIds, languageOf(acceptLanguage)) };
  }

  /** Says that a record whose birth date changed in Loket is still the same person. */
  @Post('employees/:employeeId/identity-confirmation')
  @HttpCode(200)
  @Requires('update', 'Employee')
  @ApiOkResponse({ type: EmployeeDto })
  confirmIdentity(@InScope() scope: AdministrationScope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<EmployeeDto> {
    return this.employees.confirmIdentity(scope, employeeId);
  }

  /** Ends the link with the account that accepted the invitation: it reads this record's payslips no longer. */
  @Delete('employees/:employeeId/account')
  @HttpCode(204)
  @Requires('update', 'Employee')
  async unlink(@InScope() scope: AdministrationScope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<void> {
    await this.unlinking.unlink(scope, employeeId);
  }
}
