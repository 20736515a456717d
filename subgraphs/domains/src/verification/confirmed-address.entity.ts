import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a profile or one of its registrants has confirmed, by its fingerprint: it is not asked about again. */
@Entity('confirmed_address')
export class ConfirmedAddressRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'email_fingerprint', type: 'char', length: 64 })
  emailFingerprint!: string;
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3 })
  confirmedAt!: Date;
}
