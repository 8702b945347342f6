import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a domain has agreed with the firm; one per domain. Its dates hold in Amsterdam, both included. */
@Entity('contract')
export class Contract {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') contractId!: string;
  @Column('uuid') domainId!: string;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn!: string | null;
}
