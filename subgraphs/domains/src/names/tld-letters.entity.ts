import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A set of letters that extensions accept besides digits and hyphen. */
@Entity('tld_letters')
export class TldLettersRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name!: string;
  @Column({ type: 'varchar', length: 500 })
  source!: string;
  /** By their Unicode names, separated by commas; one name uses one of them. */
  @Column({ type: 'varchar', length: 200 })
  scripts!: string;
  /** Null: every letter of the scripts. */
  @Column({ type: 'varchar', length: 2_000, nullable: true })
  letters!: string | null;
}
