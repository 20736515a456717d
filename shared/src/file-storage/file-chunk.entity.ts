import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a stored file, for installations that keep files in the database of the service. */
@Entity('file_chunk')
export class FileChunkRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'file_id', type: 'varchar', length: 40 })
  fileId!: string;
  @PrimaryColumn({ type: 'int' })
  position!: number;
  @Column({ type: 'mediumblob', select: false })
  content!: Buffer;
}
