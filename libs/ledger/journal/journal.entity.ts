import { Column, Entity, PrimaryColumn } from 'typeorm';

/** payroll is "Memoriaal Lonen": the only kind that payroll journal entries are booked in. */
export const journalKinds = ['payroll', 'general', 'opening'] as const;
export type JournalKind = (typeof journalKinds)[number];

/** A book of entries with its own voucher numbers. */
@Entity('journal')
export class Journal {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') journalId!: string;
  /** Capitals and digits; the first part of a voucher number. */
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: JournalKind;
  @Column('boolean') isBlocked!: boolean;
  @Column('integer') rowVersion!: number;
}
