import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalRunModule } from '../journal-run/journal-run.module';
import { AccountMappingController } from './account-mapping.controller';
import { AccountMapping } from './account-mapping.entity';
import { AccountMappingService } from './account-mapping.service';

/** Loket's account codes and where they lead. */
@Module({
  imports: [TypeOrmModule.forFeature([AccountMapping]), JournalRunModule],
  controllers: [AccountMappingController],
  providers: [AccountMappingService],
})
export class AccountMappingModule {}
