import { jsonColumn } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CsvColumns, csvColumns } from '../reading/csv-columns';

/** A file that staff are sending, or have sent. */
@Entity('bank_upload')
export class BankUploadRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 10 })
  format!: 'CAMT_053' | 'CSV';
  /** How to read a table; null for a file that says so itself. */
  @Column({ name: 'columns_map', type: 'longtext', nullable: true, transformer: jsonColumn(csvColumns) })
  columns!: CsvColumns | null;
  @Column({ type: 'int' })
  size!: number;
  @Column({ name: 'announced_by', type: 'varchar', length: 40 })
  announcedBy!: string;
  @Column({ name: 'announced_at', type: 'datetime', precision: 3 })
  announcedAt!: Date;
  /** SHA-256 of the bytes; null until they have come. */
  @Column({ type: 'char', length: 64, nullable: true })
  digest!: string | null;
  /** Null before they have come, and once they are imported. */
  @Column({ type: 'mediumblob', nullable: true })
  content!: Buffer | null;
}

/** A file that was taken: every line of it is, or will be, a `bank_line`. */
@Entity('bank_statement')
export class BankStatementRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'upload_id', type: 'varchar', length: 40 })
  uploadId!: string;
  @Column({ type: 'char', length: 64 })
  digest!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: 'STORING' | 'MATCHING' | 'DONE';
  @Column({ name: 'line_count', type: 'int' })
  lineCount!: number;
  @Column({ name: 'imported_by', type: 'varchar', length: 40 })
  importedBy!: string;
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  @Column({ name: 'imported_at', type: 'datetime', precision: 3 })
  importedAt!: Date;
}
