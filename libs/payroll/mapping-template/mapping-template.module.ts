import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalRunModule } from '../journal-run/journal-run.module';
import { MappingTemplateController } from './mapping-template.controller';
import { MappingTemplate } from './mapping-template.entity';
import { MappingTemplateService } from './mapping-template.service';
import { TemplateReplayService } from './template-replay.service';

/** Templates of the firm for the mapping of its clients. */
@Module({
  imports: [TypeOrmModule.forFeature([MappingTemplate]), JournalRunModule],
  controllers: [MappingTemplateController],
  providers: [MappingTemplateService, TemplateReplayService],
})
export class MappingTemplateModule {}
