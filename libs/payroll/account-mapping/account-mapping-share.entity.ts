import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cost centre's share of what a split rule shares out. */
@Entity('account_mapping_share')
export class AccountMappingShare {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) accountMappingId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) costCentreId!: string;
  @Column({ type: 'integer' }) weight!: number;
}
