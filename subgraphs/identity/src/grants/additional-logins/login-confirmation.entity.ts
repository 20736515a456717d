import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A further login that waits for its confirmation. */
@Entity('login_confirmation')
export class LoginConfirmationRow {
  @PrimaryColumn({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Reserved for it; null once it has expired. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  username!: string | null;
  @Column({ name: 'password_hash', type: 'varchar', length: 200, nullable: true })
  passwordHash!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'created_login_id', type: 'varchar', length: 40, nullable: true })
  createdLoginId!: string | null;
}
