import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Retention } from '@loonbrug/platform';
import { ConnectionModule } from './connection/connection.module';
import { EmployeeModule } from './employee/employee.module';
import { FetchModule } from './fetch/fetch.module';
import { IncidentModule } from './incident/incident.module';
import { NoticeModule } from './notice/notice.module';
import { PayslipModule } from './payslip/payslip.module';
import { WageDeclarationModule } from './wage-declaration/wage-declaration.module';
import { AccountMappingModule } from './account-mapping/account-mapping.module';
import { JournalRunModule } from './journal-run/journal-run.module';
import { ProcessingRuleModule } from './processing-rule/processing-rule.module';
import { MappingTemplateModule } from './mapping-template/mapping-template.module';
import { payrollRetention } from './payroll-retention';
import { PersonalDataModule } from './personal-data/personal-data.module';
import { PushModule } from './push/push.module';
import { SearchModule } from './search/search.module';
import { WorkModule } from './work/work.module';

/** The core: the link with Loket, runs, their booking, payslips and declarations. */
@Module({
  imports: [
    PushModule,
    JournalRunModule,
    AccountMappingModule,
    ProcessingRuleModule,
    MappingTemplateModule,
    ConnectionModule,
    FetchModule,
    IncidentModule,
    NoticeModule,
    EmployeeModule,
    PayslipModule,
    PersonalDataModule,
    WageDeclarationModule,
    WorkModule,
    SearchModule,
  ],
  exports: [WageDeclarationModule],
})
export class PayrollModule implements OnModuleInit {
  constructor(@Inject(Retention) private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.declare(...payrollRetention);
  }
}
