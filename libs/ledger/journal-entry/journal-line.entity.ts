import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of an entry; cents, debit positive. */
@Entity('journal_line')
export class JournalLine {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') entryId!: string;
  @PrimaryColumn('integer') lineNumber!: number;
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) costCentreId!: string | null;
  @Column('uuid', { nullable: true }) costUnitId!: string | null;
  @Column('bigint') amountCents!: number;
  @Column('text') description!: string;
}
