import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { TenancyModule } from '@loonbrug/tenancy';
import { ConnectionModule } from '../connection/connection.module';
import { EmployeeModule } from '../employee/employee.module';
import { IncidentModule } from '../incident/incident.module';
import { JournalRunModule } from '../journal-run/journal-run.module';
import { NoticeModule } from '../notice/notice.module';
import { PayslipModule } from '../payslip/payslip.module';
import { PayrollRunModule } from '../run/payroll-run.module';
import { WageDeclarationModule } from '../wage-declaration/wage-declaration.module';
import { FetchEvents } from './fetch-events';
import { FetchItemRunner } from './fetch-item-runner';
import { FetchRows } from './fetch-rows';
import { FetchSchedule } from './fetch-schedule';
import { FetchSweeps } from './fetch-sweeps';
import { FetchView } from './fetch-view';
import { FetchController } from './fetch.controller';
import { FetchService } from './fetch.service';
import { linkImporters } from './link-importers';
import { LinkOutcomes } from './link-outcomes';
import { LinkPass } from './link-pass';
import { LoketFetch, LoketFetchItem } from './loket-fetch.entity';
import { LoketServiceController } from './loket-service.controller';
import { LoketServiceView } from './loket-service-view';
import { RunPoll } from './run-poll';

/** Fetching: by schedule, by a person, after a link; one pass over each link, and its progress. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LoketFetch, LoketFetchItem]),
    AuthModule,
    TenancyModule,
    ConnectionModule,
    IncidentModule,
    NoticeModule,
    PayrollRunModule,
    EmployeeModule,
    JournalRunModule,
    PayslipModule,
    WageDeclarationModule,
  ],
  controllers: [FetchController, LoketServiceController],
  providers: [
    linkImporters,
    FetchEvents,
    FetchItemRunner,
    FetchRows,
    FetchSchedule,
    FetchService,
    FetchSweeps,
    FetchView,
    LinkOutcomes,
    LinkPass,
    LoketServiceView,
    RunPoll,
  ],
  exports: [FetchItemRunner, FetchSchedule, FetchService, LinkPass],
})
export class FetchModule {}
