import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditSealer } from './audit/audit-sealer';
import { AuditTrail } from './audit/audit-trail';
import { Clock } from './clock/clock';
import { Environment } from './config/environment';
import { HashingService } from './crypto/hashing.service';
import { KeyRotation } from './crypto/key-rotation.service';
import { SealingService } from './crypto/sealing.service';
import { SystemKeyRotation } from './crypto/system-key-rotation.service';
import { SystemSealingService } from './crypto/system-sealing.service';
import { DatabaseModule } from './database/database.module';
import { DocumentStore } from './documents/document-store';
import { RequestRate } from './http/request-rate';
import { JobQueues } from './jobs/job-queues';
import { Sweeps } from './jobs/sweeps';
import { MailSender } from './mail/mail-sender';
import { Outbox } from './outbox/outbox';
import { Retention } from './retention/retention.service';
import { OutboxWorker } from './outbox/outbox.worker';
import { ExportPlaces } from './table-export/export-places';

const services = [
  AuditSealer,
  AuditTrail,
  Clock,
  HashingService,
  SealingService,
  SystemSealingService,
  KeyRotation,
  SystemKeyRotation,
  DocumentStore,
  JobQueues,
  Sweeps,
  MailSender,
  RequestRate,
  ExportPlaces,
  Outbox,
  OutboxWorker,
  Retention,
];

/** Everything that knows no business word; global, because each library needs most of it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot()],
      providers: [{ provide: Environment, useValue: environment }, ...services],
      exports: [Environment, ...services],
    };
  }
}
