import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleDeed } from '../account-mapping/mapping-rule';

/** One row of the history of what the firm says of a code or component, for all of its clients. */
@Entity('mapping_template')
export class MappingTemplate {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) mappingTemplateId!: string;
  @Column({ type: 'text' }) kind!: 'account_code' | 'component';
  @Column({ type: 'text' }) loketCode!: string;
  @Column({ type: 'date' }) validFrom!: string;
  @Column({ type: 'text' }) deed!: RuleDeed;
  @Column({ type: 'text', nullable: true }) rgs!: string | null;
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
