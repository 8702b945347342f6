import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkSettingKey } from './link-setting-keys';

/** A value of one setting at one level: the portal's (no domain), the domain's (no administration) or the administration's own. */
@Entity('link_setting')
export class LinkSetting {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') linkSettingId!: string;
  @Column('uuid', { nullable: true }) domainId!: string | null;
  @Column('uuid', { nullable: true }) administrationId!: string | null;
  @Column('text') key!: LinkSettingKey;
  @Column('jsonb') value!: unknown;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz') changedAt!: Date;
}
