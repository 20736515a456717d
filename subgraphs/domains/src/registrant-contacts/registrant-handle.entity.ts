import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a registry calls a registrant. */
@Entity('registrant_handle')
export class RegistrantHandleRow {
  @PrimaryColumn({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  /** As the installation's setting of registries names it. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  registry!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 16 })
  handle!: string;
  /** A digest of what the registry has confirmed last; null until it has confirmed anything. */
  @NotInCopy('a fingerprint of what the registrant says')
  @Column({ type: 'char', length: 64, nullable: true })
  told!: string | null;
  /** When the registry confirmed it. */
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true })
  toldAt!: Date | null;
}
