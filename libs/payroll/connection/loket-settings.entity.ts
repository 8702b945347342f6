import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which Loket a link speaks with. 'configured' is the address that the process was started with (a simulator, a proxy). */
export type LoketEnvironment = 'production' | 'acceptance' | 'configured';
export const loketEnvironments: readonly LoketEnvironment[] = ['production', 'acceptance', 'configured'];

/** The portal's own Loket client. */
@Entity('loket_settings')
export class LoketSettings {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @Column({ type: 'text' }) environment!: LoketEnvironment;
  @Column({ type: 'text' }) clientId!: string;
  @Column({ type: 'bytea', nullable: true }) clientSecretSealed!: Buffer | null;
  @Column({ type: 'uuid', nullable: true }) clientSecretChangedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) clientSecretChangedAt!: Date | null;
  @Column({ type: 'boolean' }) isEnabled!: boolean;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
