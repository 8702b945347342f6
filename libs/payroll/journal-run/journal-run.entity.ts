import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodKind } from '../connection/link-import';
import type { Finding } from './finding';
import type { JournalRunState } from './revision';

export type ReportState = 'none' | 'waiting' | 'reported' | 'given_up';

/** One revision of a payroll run's journal, or an arrival that has none (yet). */
@Entity('journal_run')
export class JournalRun {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) journalRunId!: string;
  @Column({ type: 'uuid' }) chainId!: string;
  @Column({ type: 'integer', nullable: true }) revision!: number | null;
  @Column({ type: 'uuid', nullable: true }) loketLinkId!: string | null;
  @Column({ type: 'uuid' }) loketJournalRunId!: string;
  @Column({ type: 'text' }) channel!: 'pull' | 'push';
  @Column({ type: 'integer', nullable: true }) sequenceNumber!: number | null;
  @Column({ type: 'integer', nullable: true }) loketStatusKey!: number | null;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'smallint' }) periodNumber!: number;
  @Column({ type: 'text' }) periodKind!: PeriodKind;
  @Column({ type: 'date' }) periodStartsOn!: string;
  @Column({ type: 'date' }) periodEndsOn!: string;
  @Column({ type: 'text' }) description!: string;
  @Column({ type: 'text' }) state!: JournalRunState;
  @Column({ type: 'jsonb' }) findings!: Finding[];
  @Column({ type: 'jsonb' }) loketFindings!: Finding[];
  @Column({ type: 'boolean' }) isChosen!: boolean;
  @Column({ type: 'bytea', nullable: true }) fingerprint!: Buffer | null;
  @Column({ type: 'integer', nullable: true }) lineCount!: number | null;
  @Column({ type: 'bigint', nullable: true }) totalDebitCents!: number | null;
  @Column({ type: 'bigint', nullable: true }) totalCreditCents!: number | null;
  @Column({ type: 'uuid', nullable: true }) sameAsJournalRunId!: string | null;
  @Column({ type: 'uuid', nullable: true }) possibleDuplicateOf!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) removedUpstreamAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) rawDocumentId!: string | null;
  @Column({ type: 'uuid', nullable: true }) entryId!: string | null;
  @Column({ type: 'uuid', nullable: true }) reversalEntryId!: string | null;
  @Column({ type: 'uuid', nullable: true }) bookedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) bookedAt!: Date | null;
  @Column({ type: 'boolean' }) isBookedAutomatically!: boolean;
  @Column({ type: 'integer' }) bookingNumber!: number;
  @Column({ type: 'uuid', nullable: true }) reversedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) reversedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) reversalReason!: string | null;
  @Column({ type: 'uuid', nullable: true }) refusedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) refusedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) refusalReason!: string | null;
  @Column({ type: 'text' }) reportState!: ReportState;
  @Column({ type: 'text', nullable: true }) reportErrorCode!: string | null;
  @Column({ type: 'integer' }) rowVersion!: number;
  @Column({ type: 'timestamptz' }) offeredAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) fetchedAt!: Date | null;
  @Column({ type: 'timestamptz' }) lastSeenAt!: Date;
}
