import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair on a device of the login's holder; we have the public half. */
@Entity('passkey')
export class PasskeyRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 60 })
  name!: string;
  /** Of `credentialId`, which is too long for a key. */
  @NotInCopy('a technical detail')
  @Column({ name: 'credential_hash', type: 'char', length: 64 })
  credentialHash!: string;
  /** As the device named it, base64url. */
  @NotInCopy('a detail of the way in')
  @Column({ name: 'credential_id', type: 'varchar', length: 1400 })
  credentialId!: string;
  /** COSE, base64url. */
  @NotInCopy('a detail of the way in')
  @Column({ name: 'public_key', type: 'text' })
  publicKey!: string;
  /** How often it has signed, as far as the device counts; 0 on devices that do not. */
  @NotInCopy('a technical detail')
  @Column({
    name: 'sign_count',
    type: 'bigint',
    transformer: { to: (count: number) => count, from: (stored: string) => Number(stored) },
  })
  signCount!: number;
  /** How a browser reaches it, e.g. `internal hybrid`. */
  @NotInCopy('a technical detail')
  @Column({ type: 'varchar', length: 100 })
  transports!: string;
  @NotInCopy('a technical detail')
  @Column({ name: 'backed_up', type: 'boolean' })
  backedUp!: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3, nullable: true })
  lastUsedAt!: Date | null;
}
