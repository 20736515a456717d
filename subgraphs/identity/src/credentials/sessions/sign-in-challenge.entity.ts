import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in whose password was right and that waits for a second factor. Its times are the machine’s. */
@Entity('sign_in_challenge')
export class SignInChallengeRow {
  @PrimaryColumn({ name: 'challenge_hash', type: 'char', length: 64 })
  challengeHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  /** Of the password’s hash: with another password the sign-in starts again. */
  @Column({ name: 'password_stamp', type: 'char', length: 64 })
  passwordStamp!: string;
  @Column({ type: 'int' })
  tries!: number;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
}
