import { Module } from '@nestjs/common';
import { LedgerModule } from '@loonbrug/ledger';
import { PayrollModule } from '@loonbrug/payroll';
import { TenancyModule } from '@loonbrug/tenancy';
import { ReconciliationController } from './reconciliation/reconciliation.controller';
import { ReconciliationService } from './reconciliation/reconciliation.service';
import { WageCostController } from './wage-cost/wage-cost.controller';
import { WageCostService } from './wage-cost/wage-cost.service';

/** Reads the other nouns and holds them against each other. */
@Module({
  imports: [TenancyModule, LedgerModule, PayrollModule],
  controllers: [WageCostController, ReconciliationController],
  providers: [WageCostService, ReconciliationService],
})
export class ControlModule {}
