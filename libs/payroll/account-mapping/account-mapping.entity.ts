import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleDeed, RuleKind } from './mapping-rule';

/** One row of the history of what is mapped; see MappingRule. */
@Entity('account_mapping')
export class AccountMapping {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) accountMappingId!: string;
  @Column({ type: 'text' }) kind!: RuleKind;
  @Column({ type: 'text' }) loketCode!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'text' }) deed!: RuleDeed;
  @Column({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Column({ type: 'uuid', nullable: true }) costCentreId!: string | null;
  @Column({ type: 'uuid', nullable: true }) costUnitId!: string | null;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @Column({ type: 'integer' }) revision!: number;
}
