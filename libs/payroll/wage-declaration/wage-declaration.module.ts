import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IncidentModule } from '../incident/incident.module';
import { WageDeclarationImporter } from './wage-declaration-importer';
import { WageDeclarationRecordService } from './wage-declaration-record.service';
import { WageDeclarationController } from './wage-declaration.controller';
import { WageDeclaration } from './wage-declaration.entity';
import { WageDeclarationService } from './wage-declaration.service';

/** Wage declarations: taken over, checked, read. */
@Module({
  imports: [TypeOrmModule.forFeature([WageDeclaration]), IncidentModule],
  controllers: [WageDeclarationController],
  providers: [WageDeclarationImporter, WageDeclarationRecordService, WageDeclarationService],
  exports: [WageDeclarationImporter],
})
export class WageDeclarationModule {}
