import { Module } from '@nestjs/common';
import { AuthModule } from '@loonbrug/auth';
import { TenancyModule } from '@loonbrug/tenancy';
import { MyConsentService } from './my-consent.service';
import { PayslipReadingService } from './payslip-reading.service';
import { PersonalDataController } from './personal-data.controller';
import { PersonalExportService } from './personal-export.service';
import { PersonalFacts } from './personal-facts';
import { PortalFacts } from './portal-facts';

/** What is kept of a person, for that person. */
@Module({
  imports: [AuthModule, TenancyModule],
  controllers: [PersonalDataController],
  providers: [MyConsentService, PayslipReadingService, PersonalExportService, PersonalFacts, PortalFacts],
})
export class PersonalDataModule {}
