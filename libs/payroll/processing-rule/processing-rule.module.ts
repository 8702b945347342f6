import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { TenancyModule } from '@loonbrug/tenancy';
import { AdministrationProcessingRuleController } from './administration-processing-rule.controller';
import { DomainProcessingRuleController } from './domain-processing-rule.controller';
import { PortalProcessingRuleController } from './portal-processing-rule.controller';
import { ProcessingRule } from './processing-rule.entity';
import { ProcessingRuleService } from './processing-rule.service';
import { TryOutService } from './try-out.service';

/** The rules under which runs are booked by themselves: kept at three levels, judged, tried out. */
@Module({
  imports: [TypeOrmModule.forFeature([ProcessingRule]), AuthModule, TenancyModule],
  controllers: [PortalProcessingRuleController, DomainProcessingRuleController, AdministrationProcessingRuleController],
  providers: [ProcessingRuleService, TryOutService],
})
export class ProcessingRuleModule {}
