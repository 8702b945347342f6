import { Module } from '@nestjs/common';
import { IncidentModule } from '../incident/incident.module';
import { NoticeService } from './notice.service';

/** Mails about what stands ready and what does not work. */
@Module({ imports: [IncidentModule], providers: [NoticeService], exports: [NoticeService] })
export class NoticeModule {}
