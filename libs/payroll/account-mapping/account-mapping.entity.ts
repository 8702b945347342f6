import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Loket's account code to the account of these books. */
@Entity('account_mapping')
export class AccountMapping {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) accountMappingId!: string;
  @Column({ type: 'text' }) loketCode!: string;
  @Column({ type: 'uuid' }) accountId!: string;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @Column({ type: 'integer' }) rowVersion!: number;
}
