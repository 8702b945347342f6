import type { Language } from '@loonbrug/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An accounting firm; the tenant. */
@Entity('portal')
export class Portal {
  @PrimaryColumn('uuid') portalId!: string;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('timestamptz') createdAt!: Date;
}
