import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document in the format of the exchange system, byte by byte as it was issued. Never changed: the database refuses it. */
@Entity('invoice_file')
export class InvoiceFileRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'invoice_id', type: 'varchar', length: 40 })
  invoiceId!: string;
  /** 1, and one more each time that it was written again because the exchange system did not accept the one before. */
  @PrimaryColumn({ type: 'tinyint' })
  edition!: number;
  @Column({ type: 'mediumblob' })
  bytes!: Buffer;
  @Column({ type: 'varchar', length: 64 })
  sha256!: string;
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;
}
