import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session as its login is shown it. All its times are the machine's. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the login, also while the session works for another profile. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  /** The last time the login proved who it is. */
  @Column({ name: 'authenticated_at', type: 'datetime', precision: 3 })
  authenticatedAt!: Date;
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3, nullable: true })
  lastUsedAt!: Date | null;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true })
  revokedAt!: Date | null;
  @NotInCopy('a technical detail')
  @Column({ name: 'second_factor', type: 'boolean' })
  secondFactor!: boolean;
  /** Set when it works for another profile. */
  @NotInCopy('the audit log tells for whom it worked')
  @Column({ name: 'delegation_id', type: 'varchar', length: 40, nullable: true })
  delegationId!: string | null;
  /** Set when a member of staff helps a customer by it. */
  @NotInCopy('a session of staff, never of a customer')
  @Column({ name: 'support_session_id', type: 'varchar', length: 40, nullable: true })
  supportSessionId!: string | null;
  @Column({ name: 'last_ip', type: 'varchar', length: 45 })
  ip!: string;
  @Column({ name: 'user_agent', type: 'varchar', length: 200 })
  userAgent!: string;
}
