import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PeriodRole = 'opening' | 'regular' | 'correction';
export const periodStates = ['open', 'closed'] as const;
export type PeriodState = (typeof periodStates)[number];

/** A period of a fiscal year: 0 is the opening, regular ones count from 1, the correction period comes last. */
@Entity('period')
export class Period {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') periodId!: string;
  @Column('uuid') fiscalYearId!: string;
  @Column('smallint') number!: number;
  @Column('text') kind!: PeriodRole;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('text') state!: PeriodState;
  /** Who opened or closed it last; null while nobody did. */
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}
