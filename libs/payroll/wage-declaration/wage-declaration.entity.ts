import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Finding } from '../journal-run/finding';

export type WageDeclarationState = 'received' | 'refused' | 'withdrawn';

/** A wage declaration as Loket confirmed it, with its message and overview; amounts in cents, to be paid is positive. */
@Entity({ name: 'wage_declaration' })
export class WageDeclaration {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') wageDeclarationId!: string;
  @Column('uuid') loketLinkId!: string;
  @Column('uuid') loketPayrollTaxReturnId!: string;
  @Column('text', { nullable: true }) messageReference!: string | null;
  @Column('text', { nullable: true }) wageTaxNumber!: string | null;
  @Column('integer') year!: number;
  /** 0 is a yearly return. */
  @Column('smallint') periodNumber!: number;
  @Column('date') periodStartsOn!: string;
  @Column('date') periodEndsOn!: string;
  @Column('integer') loketStatusKey!: number;
  @Column('boolean') isSettled!: boolean;
  @Column('boolean') isPriorYearCorrection!: boolean;
  @Column('bigint') periodAmountCents!: number;
  @Column('bigint') correctionAmountCents!: number;
  @Column('bigint') totalAmountCents!: number;
  @Column('text', { nullable: true }) paymentReference!: string | null;
  @Column('text', { nullable: true }) iban!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('bigint', { nullable: true }) declaredTotalCents!: number | null;
  @Column('jsonb') responseMessages!: readonly Record<string, unknown>[];
  @Column('text') state!: WageDeclarationState;
  @Column('jsonb') findings!: readonly Finding[];
  @Column('uuid', { nullable: true }) messageDocumentId!: string | null;
  @Column('uuid', { nullable: true }) overviewDocumentId!: string | null;
  @Column('jsonb') corrections!: readonly Record<string, unknown>[];
  /** When Loket made the message: a run that was approved later is not in it. */
  @Column('timestamptz', { nullable: true }) messageCreatedAt!: Date | null;
  /** The declaration of the same period that says it anew, whole. */
  @Column('uuid', { nullable: true }) replacedById!: string | null;
  @Column('timestamptz') firstSeenAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
}
