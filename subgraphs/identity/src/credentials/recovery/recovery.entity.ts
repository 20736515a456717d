import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that was mailed to let the holder of a login choose a new password. */
@Entity('recovery')
export class RecoveryRow {
  @PrimaryColumn({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'mailed_to', type: 'varchar', length: 254 })
  mailedTo!: string;
  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;
  /** On the business clock; null for at once. */
  @Column({ name: 'usable_from', type: 'datetime', precision: 3, nullable: true })
  usableFrom!: Date | null;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ type: 'int' })
  tries!: number;
  @Column({ name: 'ready_at', type: 'datetime', precision: 3, nullable: true })
  readyAt!: Date | null;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
  @Column({ name: 'overtaken_at', type: 'datetime', precision: 3, nullable: true })
  overtakenAt!: Date | null;
}

/** A link with which a former address stops what the new one recovers. Its times are those of the business clock. */
@Entity('recovery_stop')
export class RecoveryStopRow {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'stopped_at', type: 'datetime', precision: 3, nullable: true })
  stoppedAt!: Date | null;
}

/** What somebody typed who has lost a username or a password, until it was looked up. */
@Entity('recovery_request')
export class RecoveryRequestRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'sealed_identifier', type: 'varchar', length: 600 })
  sealedIdentifier!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt!: Date;
}
