import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A second level that nobody can own: under .it the geographic names, beneath which names are sold. */
@Entity('reserved_name')
export class ReservedNameRow {
  @PrimaryColumn({ type: 'varchar', length: 63 })
  tld!: string;
  /** Unicode form, lower case. */
  @PrimaryColumn({ type: 'varchar', length: 63 })
  label!: string;
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
}
