import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AsTable } from '@loonbrug/platform';
import { InScope, type ReachScope, RequiresReach } from '@loonbrug/tenancy';
import { EmployeeToInvitePageDto, EmployeeToInviteQuery } from './employee-to-invite.dto';
import { EmployeeToInviteService } from './employee-to-invite.service';
import { employeeToInviteTable } from './employee.table';

/** Employees that nobody invited yet, over every administration in which the person may invite. */
@ApiTags('employees')
@Controller('portals/:portalId/employees-to-invite')
export class EmployeeToInviteController {
  constructor(@Inject(EmployeeToInviteService) private readonly employees: EmployeeToInviteService) {}

  @Get()
  @RequiresReach('invite', 'Employee')
  @AsTable(employeeToInviteTable)
  @ApiOkResponse({ type: EmployeeToInvitePageDto })
  list(@InScope() scope: ReachScope, @Query() query: EmployeeToInviteQuery): Promise<EmployeeToInvitePageDto> {
    return this.employees.list(scope, query);
  }
}
