import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A refresh token of a session, which is used once. */
@Entity('refresh_token')
export class RefreshTokenRow {
  @PrimaryColumn({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'session_id', type: 'varchar', length: 40 })
  sessionId!: string;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 })
  issuedAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
  /** A mark of the device that used it first. */
  @Column({ name: 'used_from', type: 'char', length: 64, nullable: true })
  usedFrom!: string | null;
}
