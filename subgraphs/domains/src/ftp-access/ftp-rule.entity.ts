import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A range of addresses from which a login may use FTP. */
@Entity('ftp_rule')
export class FtpRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy('the username tells it')
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  /** What the FTP server knows the login by; a login keeps it for good. */
  @Column({ type: 'varchar', length: 100 })
  username!: string;
  /** In its one canonical form. */
  @Column({ type: 'varchar', length: 50 })
  cidr!: string;
  /** Empty for none. */
  @Column({ type: 'varchar', length: 100 })
  note!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  /** Null for one without an end. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;
}
