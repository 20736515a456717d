import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A copy of a profile's data that somebody has asked for. */
@Entity('data_export')
export class DataExportRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 12 })
  state!: string;
  /** 1 while it is being prepared, which a profile has once; null afterwards. */
  @NotInCopy('a technical detail')
  @Column({ name: 'open_slot', type: 'tinyint', nullable: true })
  openSlot!: number | null;
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  @Column({ name: 'ready_at', type: 'datetime', precision: 3, nullable: true })
  readyAt!: Date | null;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;
}

/** One file of a copy. What is in it is read only when it is fetched. */
@Entity('data_export_file')
export class DataExportFileRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'export_id', type: 'varchar', length: 40 })
  exportId!: string;
  @Column({ type: 'int' })
  position!: number;
  @Column({ type: 'varchar', length: 100 })
  name!: string;
  @Column({ name: 'media_type', type: 'varchar', length: 60 })
  mediaType!: string;
  @Column({ type: 'int' })
  size!: number;
  @Column({ type: 'longblob', select: false })
  sealed!: Buffer;
}
