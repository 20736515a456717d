import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way in: username and password. All logins of a profile see the same things. */
@Entity('login')
export class LoginRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 60 })
  username!: string;
  /** What its holders call it; null for nothing. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  label!: string | null;
  @NotInCopy('the hash of a secret')
  @Column({ name: 'password_hash', type: 'varchar', length: 200, select: false })
  passwordHash!: string;
  /** Its password is long enough beside a second factor only. */
  @NotInCopy('says something of the password')
  @Column({ name: 'password_short', type: 'boolean', default: false })
  passwordShort!: boolean;
  @NotInCopy('tells staff from customers')
  @Column({ type: 'varchar', length: 10 })
  role!: string;
  /** What a member of staff may do, names with spaces between; empty for customers. */
  @NotInCopy('of staff only')
  @Column({ type: 'varchar', length: 500, default: '' })
  permissions!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'disabled_at', type: 'datetime', precision: 3, nullable: true })
  disabledAt!: Date | null;
  @NotInCopy('a technical detail')
  @Column({ name: 'failed_attempts', type: 'int', default: 0 })
  failedAttempts!: number;
  /** On the machine's clock, not the business clock. */
  @NotInCopy('a technical detail')
  @Column({ name: 'locked_until', type: 'datetime', precision: 3, nullable: true })
  lockedUntil!: Date | null;
}
