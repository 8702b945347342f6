import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last voucher number that a journal gave out in a fiscal year; its row is the lock under which numbers have no gaps. */
@Entity('voucher_counter')
export class VoucherCounter {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') journalId!: string;
  @PrimaryColumn('integer') year!: number;
  @Column('integer') lastNumber!: number;
}
