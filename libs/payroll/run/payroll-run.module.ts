import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PayrollRun } from './payroll-run.entity';
import { PayrollRunService } from './payroll-run.service';

/** Payroll runs as these books know them. */
@Module({ imports: [TypeOrmModule.forFeature([PayrollRun])], providers: [PayrollRunService], exports: [PayrollRunService] })
export class PayrollRunModule {}
