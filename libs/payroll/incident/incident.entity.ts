import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A problem with an owner: one open row per cause; it closes itself on proof. */
@Entity('incident')
export class Incident {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) incidentId!: string;
  @Column({ type: 'text', update: false }) causeKey!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'uuid', nullable: true, update: false }) domainId!: string | null;
  @Column({ type: 'uuid', nullable: true, update: false }) administrationId!: string | null;
  @Column({ type: 'jsonb' }) details!: Record<string, unknown>;
  @Column({ type: 'integer' }) occurrences!: number;
  @Column({ type: 'timestamptz', update: false }) firstSeenAt!: Date;
  @Column({ type: 'timestamptz' }) lastSeenAt!: Date;
  @Column({ type: 'uuid', nullable: true }) ownerUserId!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) snoozedUntil!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Date | null;
}
