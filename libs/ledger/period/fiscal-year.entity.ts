import { Column, Entity, PrimaryColumn } from 'typeorm';

/** month: 12 periods; four_weekly: 13. */
export const fiscalPeriodKinds = ['month', 'four_weekly'] as const;
export type FiscalPeriodKind = (typeof fiscalPeriodKinds)[number];

/** A fiscal year; its periods are rows of their own. Dates YYYY-MM-DD. */
@Entity('fiscal_year')
export class FiscalYear {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') fiscalYearId!: string;
  @Column('integer') year!: number;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('text') periodKind!: FiscalPeriodKind;
}
