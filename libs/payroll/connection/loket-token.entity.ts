import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tokens of a credential; whoever holds the lease may ask for new ones. */
@Entity('loket_token')
export class LoketToken {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) loketCredentialId!: string;
  @Column({ type: 'bytea', nullable: true }) accessTokenSealed!: Buffer | null;
  @Column({ type: 'bytea', nullable: true }) refreshTokenSealed!: Buffer | null;
  @Column({ type: 'timestamptz', nullable: true }) expiresAt!: Date | null;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'timestamptz', nullable: true }) leasedUntil!: Date | null;
  @Column({ type: 'uuid', nullable: true }) leaseId!: string | null;
}
