import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator app of a login. Locked while anything about its second factor changes. */
@Entity('second_factor')
export class SecondFactorRow {
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Of the app that is in use; null without one. */
  @Column({ name: 'sealed_secret', type: 'varchar', length: 200, nullable: true })
  sealedSecret!: string | null;
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep!: number | null;
  /** Of an app that still has to show its first code. */
  @Column({ name: 'sealed_pending_secret', type: 'varchar', length: 200, nullable: true })
  sealedPendingSecret!: string | null;
  @Column({ name: 'pending_until', type: 'datetime', precision: 3, nullable: true })
  pendingUntil!: Date | null;
  @Column({ type: 'int' })
  guesses!: number;
  @Column({ name: 'locked_until', type: 'datetime', precision: 3, nullable: true })
  lockedUntil!: Date | null;
}

/** A code that stands in once for the second factor. */
@Entity('recovery_code')
export class RecoveryCodeRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @PrimaryColumn({ name: 'code_hash', type: 'char', length: 64 })
  codeHash!: string;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
}
