import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums of an account in a period, kept by posting; cents, neither is negative. */
@Entity('account_total')
export class AccountTotal {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') periodId!: string;
  @PrimaryColumn('uuid') accountId!: string;
  @Column('bigint') debitCents!: number;
  @Column('bigint') creditCents!: number;
}
