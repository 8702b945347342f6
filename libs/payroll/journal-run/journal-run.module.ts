import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { LedgerModule } from '@loonbrug/ledger';
import { TenancyModule } from '@loonbrug/tenancy';
import { ConnectionModule } from '../connection/connection.module';
import { IncidentModule } from '../incident/incident.module';
import { NoticeModule } from '../notice/notice.module';
import { PayrollRunModule } from '../run/payroll-run.module';
import { JournalRunArrivals } from './journal-run-arrivals';
import { JournalRunBatch } from './journal-run-batch.service';
import { JournalRunBooking } from './journal-run-booking';
import { JournalRunChain } from './journal-run-chain.entity';
import { JournalRunController } from './journal-run.controller';
import { JournalRunEntry } from './journal-run-entry.entity';
import { JournalRun } from './journal-run.entity';
import { JournalRunImporter } from './journal-run-importer';
import { JournalRunInboxController } from './journal-run-inbox.controller';
import { JournalRunIntake } from './journal-run-intake.service';
import { JournalRunLine } from './journal-run-line.entity';
import { JournalRunListService } from './journal-run-list.service';
import { JournalRunNotice } from './journal-run-notice';
import { JournalRunPreview } from './journal-run-preview.service';
import { JournalRunProcessing } from './journal-run-processing.service';
import { JournalRunResults } from './journal-run-results';
import { JournalRunReport } from './journal-run-report';
import { JournalRunReversalController } from './journal-run-reversal.controller';
import { JournalRunReversal } from './journal-run-reversal.service';
import { JournalRunSettlement } from './journal-run-settlement.service';
import { JournalRunSightings } from './journal-run-sightings';
import { JournalRunSweep } from './journal-run-sweep';
import { PayrollSettingsController } from './payroll-settings.controller';
import { PayrollSettings } from './payroll-settings.entity';
import { PayrollSettingsService } from './payroll-settings.service';

/** Journal runs: taken in, checked, shown, booked, reversed and reported back. */
@Module({
  imports: [
    TypeOrmModule.forFeature([JournalRun, JournalRunChain, JournalRunEntry, JournalRunLine, PayrollSettings]),
    AuthModule,
    TenancyModule,
    LedgerModule,
    ConnectionModule,
    IncidentModule,
    NoticeModule,
    PayrollRunModule,
  ],
  controllers: [JournalRunController, JournalRunReversalController, JournalRunInboxController, PayrollSettingsController],
  providers: [
    JournalRunArrivals,
    JournalRunBatch,
    JournalRunBooking,
    JournalRunImporter,
    JournalRunIntake,
    JournalRunListService,
    JournalRunNotice,
    JournalRunPreview,
    JournalRunProcessing,
    JournalRunReport,
    JournalRunResults,
    JournalRunReversal,
    JournalRunSettlement,
    JournalRunSightings,
    JournalRunSweep,
    PayrollSettingsService,
  ],
  exports: [JournalRunImporter, JournalRunIntake, JournalRunListService, JournalRunSettlement],
})
export class JournalRunModule {}
