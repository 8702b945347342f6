import type { Language } from '@loonbrug/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom the rule of a second factor is for: the people who work in the portal, or its employees who read payslips there, too. */
export type SecondFactorAudience = 'members' | 'everyone';

/** An accounting firm; the tenant. */
@Entity('portal')
export class Portal {
  @PrimaryColumn('uuid') portalId!: string;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('timestamptz') createdAt!: Date;
  /** From this day on nobody whom it is for comes in by a password alone; null: it is everybody's own choice. */
  @Column('date', { nullable: true }) secondFactorRequiredOn!: string | null;
  @Column('text') secondFactorFor!: SecondFactorAudience;
}
