import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { TenancyModule } from '@loonbrug/tenancy';
import { IncidentModule } from '../incident/incident.module';
import { MyPayslipController } from './my-payslip.controller';
import { MyPayslipService } from './my-payslip.service';
import { PayslipImporter } from './payslip-importer';
import { PayslipRecordService } from './payslip-record.service';
import { PayslipReleaseService } from './payslip-release.service';
import { PayslipController } from './payslip.controller';
import { Payslip } from './payslip.entity';
import { PayslipService } from './payslip.service';
import { PendingPayslipController } from './pending-payslip.controller';
import { PendingPayslipService } from './pending-payslip.service';
import { ReleaseNoticeSender } from './release-notice-sender';

/** Payslips: taken over, matched, released, read. */
@Module({
  imports: [TypeOrmModule.forFeature([Payslip]), AuthModule, TenancyModule, IncidentModule],
  controllers: [PayslipController, PendingPayslipController, MyPayslipController],
  providers: [
    PayslipImporter,
    PayslipRecordService,
    PayslipReleaseService,
    ReleaseNoticeSender,
    PayslipService,
    PendingPayslipService,
    MyPayslipService,
  ],
  exports: [PayslipImporter, PayslipReleaseService],
})
export class PayslipModule {}
