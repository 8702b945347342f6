import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CredentialKind = 'password' | 'consent';
export type CredentialState = 'untested' | 'working' | 'failing';

/** One way into Loket, kept as a unit at one level: portal (no ids), domain, or administration (both ids). */
@Entity('loket_credential')
export class LoketCredential {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) loketCredentialId!: string;
  @Column({ type: 'uuid', nullable: true, update: false }) domainId!: string | null;
  @Column({ type: 'uuid', nullable: true, update: false }) administrationId!: string | null;
  @Column({ type: 'text' }) kind!: CredentialKind;
  @Column({ type: 'text', nullable: true }) username!: string | null;
  @Column({ type: 'bytea', nullable: true }) passwordSealed!: Buffer | null;
  @Column({ type: 'text', nullable: true }) environmentCode!: string | null;
  /** One more with each change: what failed under one revision is not tried again under it. */
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'text' }) state!: CredentialState;
  @Column({ type: 'text', nullable: true }) failureCode!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) checkedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) lastSuccessAt!: Date | null;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) removedAt!: Date | null;
}
