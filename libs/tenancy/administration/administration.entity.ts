import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One set of books. (number, subNumber) is unique in the portal and addresses a push; one of a domain's is the standard one. */
@Entity('administration')
export class Administration {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @Column('uuid') domainId!: string;
  @Column('text') name!: string;
  @Column('integer') number!: number;
  @Column('integer') subNumber!: number;
  @Column('boolean') isStandard!: boolean;
  @Column('text', { nullable: true }) wageTaxNumber!: string | null;
  @Column('text', { nullable: true }) kvk!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
