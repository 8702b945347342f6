import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A client of the firm. The code is unique in the portal. */
@Entity('domain')
export class Domain {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') domainId!: string;
  @Column('text') name!: string;
  @Column('text') code!: string;
  @Column('uuid', { nullable: true }) responsibleUserId!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
