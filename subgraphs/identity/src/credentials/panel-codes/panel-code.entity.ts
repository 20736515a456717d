import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-time code that opens a control panel. Its times are the machine's. */
@Entity('panel_code')
export class PanelCodeRow {
  @PrimaryColumn({ name: 'code_hash', type: 'varchar', length: 64 })
  codeHash!: string;
  /** Of the login. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'session_id', type: 'varchar', length: 40 })
  sessionId!: string;
  /** Whose domain it is: another profile when the session works for that one. */
  @Column({ name: 'domain_profile_id', type: 'varchar', length: 40 })
  domainProfileId!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'domain_name', type: 'varchar', length: 253 })
  domainName!: string;
  /** The panel that may redeem it. */
  @Column({ name: 'client_id', type: 'varchar', length: 200 })
  clientId!: string;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
}
