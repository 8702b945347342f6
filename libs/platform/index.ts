export { type AuditAnchor, type AuditFault, AuditSealer, type AuditVerdict } from './audit/audit-sealer';
export { AuditTrail, type AuditEvent } from './audit/audit-trail';
export { walkChain } from './audit/chain-walk';
export { amsterdamDay, Clock, dayInWords } from './clock/clock';
export { daysAfter, isDay } from './clock/day';
export { Environment, EnvironmentInvalid, readEnvironment } from './config/environment';
export { HashingService, hashToken, newToken, type Token } from './crypto/hashing.service';
export { isUuid, newId } from './crypto/identifier';
export { KeyRotation, type ResealOutcome, type ResealProgress } from './crypto/key-rotation.service';
export { SealBroken } from './crypto/sealed-box';
export { documentSegments, type SealedColumn } from './crypto/sealed-column';
export { SealingService, type SealedPlace } from './crypto/sealing.service';
export { SystemKeyRotation } from './crypto/system-key-rotation.service';
export { SystemSealingService } from './crypto/system-sealing.service';
export { DirectoryDatabase, type DirectoryStatement } from './database/directory-database';
export { groupedBy } from './database/grouped-by';
export { migrate, readMigrations } from './database/migrations';
export { addressOf, setUpRoles, type DatabaseAddresses, type RolePasswords } from './database/roles';
export type { Actor, TenantScope } from './database/scope';
export { SnakeNamingStrategy } from './database/snake-naming-strategy';
export { TenantDatabase } from './database/tenant-database';
export { Transaction } from './database/transaction';
export { DocumentErased, DocumentStore, type DocumentHead, type NewDocument } from './documents/document-store';
export { Conflict, LoonbrugError, NotFound, type ErrorDetails, type ErrorKind } from './errors/loonbrug-error';
export type { Language, ProblemText, ProblemTexts } from './errors/problem-texts';
export { addressTold } from './http/client-address';
export { CanBeLeftOut } from './http/can-be-left-out';
export { IsDay } from './http/is-day';
export { IsName } from './http/is-name';
export { AreParts, IsPart } from './http/nested';
export { networkOf } from './http/network-of';
export { NumberInPath } from './http/number-in-path';
export { languageOf, problemOf, problemText, type Problem } from './http/problem';
export { asLoonbrugError, PROBLEM_TEXTS, ProblemFilter } from './http/problem.filter';
export { platformProblems } from './http/platform-problems';
export { checkContent, holdsMoreThan } from './http/request-content';
export { RequestRate, TooManyRequests, type RateSubject } from './http/request-rate';
export { Public, ROUTE_ACCESS, SignedIn, WithPushKey, type RouteAccess } from './http/route-access';
export { trustOf } from './http/trusted-proxies';
export { RequestInvalid, validationPipe, type FieldProblem } from './http/validation';
export {
  addressKind,
  bareHost,
  privateAddressesOnlyFor,
  refusePrivateAddresses,
  type AddressCheck,
  type ConnectionTarget,
} from './http-client/address-guard';
export {
  OutgoingHttp,
  type OutgoingAnswer,
  type OutgoingHttpOptions,
  type OutgoingRequest,
  type OutgoingStream,
} from './http-client/outgoing-http';
export { OutgoingNames } from './http-client/outgoing-names';
export { OutgoingHttpError, type OutgoingHttpReason } from './http-client/outgoing-http.errors';
export { JobQueues, type JobData, type JobHandler } from './jobs/job-queues';
export { migrateQueueSchema } from './jobs/queue-schema';
export { Sweeps, type Sweep } from './jobs/sweeps';
export { MailSender, type Mail } from './mail/mail-sender';
export { oneLine } from './mail/one-line';
export { createLogger, NestLogger } from './observability/logger';
export { backOffMs, itemsAtOnce, OutboxWorker } from './outbox/outbox.worker';
export { Outbox, type ClaimedItem, type OutboxHandler, type OutboxItem } from './outbox/outbox';
export { eraseDocuments } from './retention/platform-retention';
export type { RetentionKind, RetentionUnit, SystemErasure, SystemRetentionKind } from './retention/retention-kind';
export { Retention, type RetentionTerm, TermTooShort } from './retention/retention.service';
export { PlatformModule } from './platform.module';
export { AsTable } from './table-export/as-table';
export { column, table, TABLE, type Table, type TableColumn } from './table-export/table';
