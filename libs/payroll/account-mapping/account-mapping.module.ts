import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalRunModule } from '../journal-run/journal-run.module';
import { AccountMappingShare } from './account-mapping-share.entity';
import { AccountMappingController } from './account-mapping.controller';
import { AccountMapping } from './account-mapping.entity';
import { AccountMappingService } from './account-mapping.service';
import { CostSplitController } from './cost-split.controller';
import { CostSplitService } from './cost-split.service';
import { DimensionMappingController } from './dimension-mapping.controller';
import { DimensionMappingService } from './dimension-mapping.service';
import { MappingReplayController } from './mapping-replay.controller';
import { MappingReplayService } from './mapping-replay.service';
import { MappingRuleWriter } from './mapping-rule-writer';

/** What Loket names, and where it leads in the books. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountMapping, AccountMappingShare]), JournalRunModule],
  controllers: [AccountMappingController, DimensionMappingController, CostSplitController, MappingReplayController],
  providers: [AccountMappingService, DimensionMappingService, CostSplitService, MappingReplayService, MappingRuleWriter],
})
export class AccountMappingModule {}
