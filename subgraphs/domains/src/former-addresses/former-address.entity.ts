import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a registrant had until lately: whoever reads it is told that it is another one, and can take that back. */
@Entity('former_registrant_address')
export class FormerAddressRow {
  @NotInCopy('a technical detail')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Who has the other one. */
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  @NotInCopy('a fingerprint of the address')
  @Column({ name: 'email_fingerprint', type: 'char', length: 64 })
  emailFingerprint!: string;
  /** Of the link that gives it back; null where it was given back before, and for rows from before there was one. */
  @NotInCopy('a hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64, nullable: true })
  tokenHash!: string | null;
  /** When whoever reads it has taken it back. */
  @NotInCopy('the audit log tells it')
  @Column({ name: 'taken_back_at', type: 'datetime', precision: 3, nullable: true })
  takenBackAt!: Date | null;
  @Column({ name: 'replaced_at', type: 'datetime', precision: 3 })
  replacedAt!: Date;
}
