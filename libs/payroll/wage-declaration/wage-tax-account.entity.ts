import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account of the books that holds what is owed to the tax authority for wages. */
@Entity('wage_tax_account')
export class WageTaxAccount {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}
