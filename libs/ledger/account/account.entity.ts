import { Column, Entity, PrimaryColumn } from 'typeorm';

export const accountKinds = ['balance', 'profit_and_loss'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** An account of the chart of accounts. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') accountId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: AccountKind;
  /** Code of the Dutch reference chart, such as WPerLesLon. */
  @Column('text', { nullable: true }) rgs!: string | null;
  @Column('boolean') isBlocked!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('integer') rowVersion!: number;
}
