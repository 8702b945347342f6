import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IncidentModule } from '../incident/incident.module';
import { DeclarationChainService } from './declaration-chain.service';
import { WageDeclarationImporter } from './wage-declaration-importer';
import { WageDeclarationRecordService } from './wage-declaration-record.service';
import { WageDeclarationController } from './wage-declaration.controller';
import { WageDeclaration } from './wage-declaration.entity';
import { WageDeclarationService } from './wage-declaration.service';
import { WagePayableDigest } from './wage-payable-digest';
import { WagePayableWatch } from './wage-payable-watch';
import { WagePayableController, WagePayableListController } from './wage-payable.controller';
import { WagePayable } from './wage-payable.entity';
import { WagePayableService } from './wage-payable.service';
import { WageTaxAccount } from './wage-tax-account.entity';
import { WageTaxAccountService } from './wage-tax-account.service';

/** Wage declarations: taken over, checked, read, and to be paid. */
@Module({
  imports: [TypeOrmModule.forFeature([WageDeclaration, WagePayable, WageTaxAccount]), IncidentModule],
  controllers: [WageDeclarationController, WagePayableListController, WagePayableController],
  providers: [
    DeclarationChainService,
    WageDeclarationImporter,
    WageDeclarationRecordService,
    WageDeclarationService,
    WagePayableDigest,
    WagePayableService,
    WagePayableWatch,
    WageTaxAccountService,
  ],
  exports: [WageDeclarationImporter, WageTaxAccountService],
})
export class WageDeclarationModule {}
