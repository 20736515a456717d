import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an API key or a delegate has paid in a calendar month, with what is being paid right now. */
@Entity('spending')
export class SpendingRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'spender_id', type: 'varchar', length: 40 })
  spenderId!: string;
  /** e.g. 2026-01. */
  @PrimaryColumn({ type: 'char', length: 7 })
  month!: string;
  /** A `bigint` of the database, which the library would hand over as text. */
  @Column({
    name: 'spent_cents',
    type: 'bigint',
    transformer: { from: Number, to: (cents: number) => cents },
  })
  spentCents!: number;
}
