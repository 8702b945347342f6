import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcessingRuleKey } from './processing-rule-keys';

/** A value of one rule at one level: the portal's (no domain), the domain's (no administration) or the administration's own. */
@Entity('processing_rule')
export class ProcessingRule {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') processingRuleId!: string;
  @Column('uuid', { nullable: true }) domainId!: string | null;
  @Column('uuid', { nullable: true }) administrationId!: string | null;
  @Column('text') key!: ProcessingRuleKey;
  @Column('jsonb') value!: unknown;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}
