import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PayrollRun } from './payroll-run.entity';
import { PayrollResultSum } from './payroll-result-sum.entity';
import { PayrollResultService } from './payroll-result.service';
import { PayrollRunService } from './payroll-run.service';

const services = [PayrollRunService, PayrollResultService];

/** Payroll runs as these books know them. */
@Module({ imports: [TypeOrmModule.forFeature([PayrollRun, PayrollResultSum])], providers: services, exports: services })
export class PayrollRunModule {}
