import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who has asked for lists of domains as files. Locked while those of a day are counted. */
@Entity('domain_export_asker')
export class DomainExportAskerRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The login in person; else the API key or the delegation it comes through. */
  @PrimaryColumn({ name: 'asked_by', type: 'varchar', length: 40 })
  askedBy!: string;
  @Column({ name: 'last_asked_at', type: 'datetime', precision: 3 })
  lastAskedAt!: Date;
}
