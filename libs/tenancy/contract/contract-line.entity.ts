import { Column, Entity, PrimaryColumn } from 'typeorm';

export const contractLineKinds = ['feature', 'administration', 'all_administrations'] as const;
export type ContractLineKind = (typeof contractLineKinds)[number];

export const contractLineStates = ['requested', 'granted', 'declined', 'ended'] as const;
export type ContractLineState = (typeof contractLineStates)[number];

/** A feature of a contract, or what opens it beyond the standard administration. */
@Entity('contract_line')
export class ContractLine {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') contractLineId!: string;
  @Column('uuid') contractId!: string;
  @Column('uuid') domainId!: string;
  @Column('text') feature!: 'payroll_link_loket';
  @Column('text') kind!: ContractLineKind;
  @Column('uuid', { nullable: true }) administrationId!: string | null;
  @Column('text') state!: ContractLineState;
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  @Column('timestamptz') requestedAt!: Date;
  @Column('text', { nullable: true }) requestNote!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decisionNote!: string | null;
}
