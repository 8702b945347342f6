import { Column, Entity, PrimaryColumn } from 'typeorm';

export const wagePayableStates = ['open', 'paid', 'settled'] as const;
/** settled: another declaration took its place, it was withdrawn, or all that it asks was paid before, without anybody paying this one. */
export type WagePayableState = (typeof wagePayableStates)[number];

/** What is to be paid for a wage declaration, once; and once more where the declaration asks another amount after it was paid. Cents, negative is received. */
@Entity('wage_payable')
export class WagePayable {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') wagePayableId!: string;
  @Column('uuid') wageDeclarationId!: string;
  @Column('bigint') amountCents!: number;
  /** What was paid already for the period. */
  @Column('bigint') paidBeforeCents!: number;
  @Column('text', { nullable: true }) paymentReference!: string | null;
  @Column('text', { nullable: true }) iban!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: WagePayableState;
  @Column('date', { nullable: true }) paidOn!: string | null;
  @Column('uuid', { nullable: true }) settledByDeclarationId!: string | null;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) dueSoonToldAt!: Date | null;
  @Column('timestamptz', { nullable: true }) overdueToldAt!: Date | null;
  @Column('integer') rowVersion!: number;
  @Column('timestamptz') createdAt!: Date;
}
