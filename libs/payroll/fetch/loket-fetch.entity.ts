import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportCounts } from '../connection/link-import';

export type FetchCause = 'schedule' | 'person' | 'link_made';
export type FetchState = 'waiting' | 'running' | 'finished';
export type FetchItemState = 'waiting' | 'running' | 'done' | 'failed';

/** A fetch over one or many links. */
@Entity('loket_fetch')
export class LoketFetch {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) fetchId!: string;
  @Column({ type: 'text', update: false }) cause!: FetchCause;
  @Column({ type: 'uuid', nullable: true, update: false }) domainId!: string | null;
  @Column({ type: 'uuid', nullable: true, update: false }) administrationId!: string | null;
  @Column({ type: 'integer', nullable: true, update: false }) year!: number | null;
  @Column({ type: 'smallint', nullable: true, update: false }) periodNumber!: number | null;
  @Column({ type: 'uuid', nullable: true, update: false }) requestedBy!: string | null;
  @Column({ type: 'text' }) state!: FetchState;
  /** One more with each change of the fetch or of an item; what a stream of events counts by. */
  @Column({ type: 'bigint' }) revision!: number;
  @Column({ type: 'timestamptz', update: false }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
}

/** The fetch of one link. */
@Entity('loket_fetch_item')
export class LoketFetchItem {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) fetchId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) loketLinkId!: string;
  @Column({ type: 'uuid', update: false }) administrationId!: string;
  @Column({ type: 'text' }) state!: FetchItemState;
  @Column({ type: 'timestamptz', nullable: true }) leasedUntil!: Date | null;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ type: 'jsonb' }) counts!: ImportCounts & { payrollRuns?: number };
  @Column({ type: 'text', nullable: true }) problemCode!: string | null;
  @Column({ type: 'jsonb', nullable: true }) problemDetails!: Record<string, unknown> | null;
  @Column({ type: 'bigint' }) revision!: number;
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
}
