import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key for a program that works for a profile. Its times are the machine's, as those of sessions. */
@Entity('api_key')
export class ApiKeyRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Who made it. */
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 60 })
  name!: string;
  @NotInCopy('the hash of a secret')
  @Column({ name: 'key_hash', type: 'char', length: 64, select: false })
  keyHash!: string;
  @NotInCopy('a part of a secret')
  @Column({ name: 'last_four', type: 'char', length: 4 })
  lastFour!: string;
  /** Names with spaces between, as they were chosen: what they imply is added when they are used. */
  @Column({ type: 'varchar', length: 500 })
  scopes!: string;
  /** Networks in canonical form with spaces between; empty for anywhere. */
  @Column({ name: 'allowed_cidrs', type: 'varchar', length: 1000 })
  allowedCidrs!: string;
  @Column({ name: 'spending_limit_cents', type: 'int' })
  spendingLimitCents!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3, nullable: true })
  lastUsedAt!: Date | null;
  @Column({ name: 'last_ip', type: 'varchar', length: 45, nullable: true })
  lastIp!: string | null;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true })
  revokedAt!: Date | null;
  /** When its coming end was told; null before. */
  @NotInCopy('a technical detail')
  @Column({ name: 'end_told_at', type: 'datetime', precision: 3, nullable: true })
  endToldAt!: Date | null;
}
