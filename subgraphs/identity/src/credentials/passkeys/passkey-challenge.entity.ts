import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a device is asked to sign, once. Without a profile while nobody has signed in. */
@Entity('passkey_challenge')
export class PasskeyChallengeRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true })
  username!: string | null;
  @Column({ type: 'varchar', length: 100 })
  challenge!: string;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
