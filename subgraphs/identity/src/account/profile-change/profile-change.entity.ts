import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SharedData } from './shared-data';

/** A change that was shown and may be made. */
@Entity('profile_change')
export class ProfileChangeRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** What the profile is to be; null once it was made, or is too old to be made: it is nobody's data any more. */
  @Column({ type: 'json', nullable: true })
  data!: SharedData | null;
  /** Of everything that was shown. */
  @Column({ type: 'char', length: 64 })
  fingerprint!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'committed_at', type: 'datetime', precision: 3, nullable: true })
  committedAt!: Date | null;
}
