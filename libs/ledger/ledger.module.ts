import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { AccountCardService } from './account/account-card.service';
import { AccountTotal } from './account/account-total.entity';
import { AccountController } from './account/account.controller';
import { Account } from './account/account.entity';
import { AccountService } from './account/account.service';
import { ReportController } from './account/report.controller';
import { TrialBalanceService } from './account/trial-balance.service';
import { BooksChanges } from './books/books-changes';
import { BooksService } from './books/books.service';
import { CostCentreController } from './cost-centre/cost-centre.controller';
import { CostCentre } from './cost-centre/cost-centre.entity';
import { CostCentreService } from './cost-centre/cost-centre.service';
import { CostUnitController } from './cost-centre/cost-unit.controller';
import { CostUnit } from './cost-centre/cost-unit.entity';
import { CostUnitService } from './cost-centre/cost-unit.service';
import { JournalPrintoutService } from './journal-entry/journal-printout.service';
import { ManualEntryService } from './journal-entry/manual-entry.service';
import { OpeningBalanceController } from './journal-entry/opening-balance.controller';
import { OpeningBalanceService } from './journal-entry/opening-balance.service';
import { JournalEntryController } from './journal-entry/journal-entry.controller';
import { JournalEntry } from './journal-entry/journal-entry.entity';
import { JournalEntryListService } from './journal-entry/journal-entry-list.service';
import { JournalEntryService } from './journal-entry/journal-entry.service';
import { JournalLine } from './journal-entry/journal-line.entity';
import { JournalController } from './journal/journal.controller';
import { Journal } from './journal/journal.entity';
import { JournalService } from './journal/journal.service';
import { VoucherCounter } from './journal/voucher-counter.entity';
import { FiscalYearController } from './period/fiscal-year.controller';
import { FiscalYear } from './period/fiscal-year.entity';
import { FiscalYearService } from './period/fiscal-year.service';
import { PeriodChange } from './period/period-change.entity';
import { Period } from './period/period.entity';
import { PeriodService } from './period/period.service';
import { PlainTextController } from './plain-text/plain-text.controller';
import { PlainTextService } from './plain-text/plain-text.service';
import { YearEndCheckService } from './period/year-end-check.service';

const services = [
  AccountCardService,
  AccountService,
  BooksChanges,
  BooksService,
  CostCentreService,
  CostUnitService,
  FiscalYearService,
  JournalEntryListService,
  JournalEntryService,
  JournalPrintoutService,
  JournalService,
  ManualEntryService,
  OpeningBalanceService,
  PeriodService,
  PlainTextService,
  TrialBalanceService,
  YearEndCheckService,
];

/** Books: they take what they are given and know no payroll. */
@Module({
  imports: [
    AuthModule,
    TypeOrmModule.forFeature([
      Account,
      AccountTotal,
      CostCentre,
      CostUnit,
      FiscalYear,
      Journal,
      JournalEntry,
      JournalLine,
      Period,
      PeriodChange,
      VoucherCounter,
    ]),
  ],
  controllers: [
    AccountController,
    CostCentreController,
    CostUnitController,
    FiscalYearController,
    JournalController,
    JournalEntryController,
    OpeningBalanceController,
    PlainTextController,
    ReportController,
  ],
  providers: services,
  exports: services,
})
export class LedgerModule {}
