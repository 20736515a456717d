import { Column, Entity, PrimaryColumn } from 'typeorm';

/** General terms of sale, in force from a moment on until the next ones are. */
@Entity('terms_version')
export class TermsRow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  version!: string;
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
  @Column({ name: 'text_it', type: 'longtext' })
  textIt!: string;
  @Column({ name: 'text_en', type: 'longtext' })
  textEn!: string;
  /** Of the UTF-8 bytes of the text. */
  @Column({ name: 'sha256_it', type: 'char', length: 64 })
  sha256It!: string;
  @Column({ name: 'sha256_en', type: 'char', length: 64 })
  sha256En!: string;
}
