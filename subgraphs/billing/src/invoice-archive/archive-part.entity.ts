import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was sent of an archive that is being fetched: its directory comes last, and another process may have to write it. */
@Entity('invoice_archive_part')
export class ArchivePartRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'archive_id', type: 'varchar', length: 40 })
  archiveId!: string;
  @PrimaryColumn({ type: 'int' })
  position!: number;
  @Column({ type: 'mediumblob' })
  directory!: Buffer;
  @Column({ type: 'int' })
  files!: number;
  @Column({ name: 'sent_at', type: 'datetime', precision: 3 })
  sentAt!: Date;
}
