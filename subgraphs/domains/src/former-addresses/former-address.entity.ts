import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a registrant had, until whoever reads it has been told that it is another one. */
@Entity('former_registrant_address')
export class FormerAddressRow {
  @NotInCopy('a technical detail')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  @Column({ name: 'replaced_at', type: 'datetime', precision: 3 })
  replacedAt!: Date;
}
