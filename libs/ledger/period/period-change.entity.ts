import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodState } from './period.entity';

/** That a period was opened or closed, and why. The app's role can insert it, not update or delete it. */
@Entity('period_change')
export class PeriodChange {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') periodChangeId!: string;
  @Column('uuid') periodId!: string;
  @Column('text') state!: PeriodState;
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}
