import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A device or network that a login has signed in from: strangers use up none of its guesses. Its times are the machine's. */
@Entity('known_origin')
export class KnownOriginRow {
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  /** Of the network's address, or of the secret that the device keeps. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  mark!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  kind!: 'DEVICE' | 'NETWORK';
  @Column({ name: 'first_used_at', type: 'datetime', precision: 3 })
  firstUsedAt!: Date;
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3 })
  lastUsedAt!: Date;
  @Column({ name: 'failed_attempts', type: 'int' })
  failedAttempts!: number;
  @Column({ name: 'locked_until', type: 'datetime', precision: 3, nullable: true })
  lockedUntil!: Date | null;
}
