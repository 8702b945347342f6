import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cost centre: where a cost belongs. */
@Entity('cost_centre')
export class CostCentre {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') costCentreId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('boolean') isBlocked!: boolean;
  @Column('integer') rowVersion!: number;
}
