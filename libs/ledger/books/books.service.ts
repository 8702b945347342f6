import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { AccountService } from '../account/account.service';
import { rgsStarterChart } from '../account/rgs-starter-chart';
import type { NewJournalDto } from '../journal/journal.dto';
import { JournalService } from '../journal/journal.service';
import type { NewFiscalYearDto } from '../period/fiscal-year.dto';
import { FiscalYearService } from '../period/fiscal-year.service';

/** The journals that books begin with. */
const starterJournals: readonly NewJournalDto[] = [
  { code: 'LON', name: 'Memoriaal Lonen', kind: 'payroll' },
  { code: 'MEM', name: 'Memoriaal', kind: 'general' },
  { code: 'BAL', name: 'Beginbalans', kind: 'opening' },
];

/** Gets the books of an administration ready for booking payroll. */
@Injectable()
export class BooksService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(JournalService) private readonly journals: JournalService,
    @Inject(FiscalYearService) private readonly years: FiscalYearService,
  ) {}

  /** Adds what is missing of the RGS starter chart, the journals LON, MEM and BAL, and the fiscal year; what is there stays. Harmless when repeated. */
  setUpBooks(scope: AdministrationScope, year: NewFiscalYearDto): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      await this.accounts.addMissingIn(tx, scope, rgsStarterChart);
      for (const journal of starterJournals) await this.journals.addIfMissingIn(tx, scope, journal);
      await this.years.addIfMissingIn(tx, scope, year);
    });
  }
}
