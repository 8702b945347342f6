import { Module } from '@nestjs/common';
import { TenancyModule } from '@loonbrug/tenancy';
import { JournalRunModule } from '../journal-run/journal-run.module';
import { PushController } from './push.controller';
import { PushService } from './push.service';

/** Journal runs that the payroll office sends itself. */
@Module({ imports: [TenancyModule, JournalRunModule], controllers: [PushController], providers: [PushService] })
export class PushModule {}
