import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cost unit: what a cost is made for. */
@Entity('cost_unit')
export class CostUnit {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') costUnitId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('boolean') isBlocked!: boolean;
  @Column('integer') rowVersion!: number;
}
