import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { TenancyModule } from '@loonbrug/tenancy';
import { IncidentModule } from '../incident/incident.module';
import { EmployeeAcceptanceController } from './employee-acceptance.controller';
import { EmployeeConsent } from './employee-consent.entity';
import { EmployeeImporter } from './employee-importer';
import { EmployeeInvitationService } from './employee-invitation.service';
import { EmployeeLinkWriter } from './employee-link-writer';
import { EmployeeLinkService } from './employee-link.service';
import { EmployeeRecordService } from './employee-record.service';
import { EmployeeToInviteController } from './employee-to-invite.controller';
import { EmployeeToInviteService } from './employee-to-invite.service';
import { EmployeeController } from './employee.controller';
import { Employee } from './employee.entity';
import { EmployeeService } from './employee.service';
import { EmployeeUnlinkService } from './employee-unlink.service';
import { Employment } from './employment.entity';

/** Employees: taken over, invited, linked to a person. */
@Module({
  imports: [TypeOrmModule.forFeature([Employee, Employment, EmployeeConsent]), AuthModule, TenancyModule, IncidentModule],
  controllers: [EmployeeController, EmployeeAcceptanceController, EmployeeToInviteController],
  providers: [
    EmployeeImporter,
    EmployeeRecordService,
    EmployeeService,
    EmployeeInvitationService,
    EmployeeLinkService,
    EmployeeLinkWriter,
    EmployeeToInviteService,
    EmployeeUnlinkService,
  ],
  exports: [EmployeeImporter],
})
export class EmployeeModule {}
