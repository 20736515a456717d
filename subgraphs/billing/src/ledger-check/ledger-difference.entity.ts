import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DifferenceKind =
  /** The entries of a transaction do not come to zero, or there are none; about the transaction. */
  | 'TRANSACTION'
  /** The credit on the ledger is not what is left of what was granted; about the profile. */
  | 'CREDIT'
  /** The credit that is set aside is not what is held for payments; about the profile. */
  | 'HELD_CREDIT'
  /** The movements of credit do not come to what is left; about the profile. */
  | 'MOVEMENTS';

/** Where the ledger and what it is about do not agree: a defect, for staff to look into. */
@Entity('ledger_difference')
export class LedgerDifferenceRow {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: DifferenceKind;
  @PrimaryColumn({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  /** What the ledger says, or the movements; for a transaction what should be zero. */
  @Column({ name: 'booked_cents', type: 'bigint' })
  bookedCents!: number;
  /** What the service works with. */
  @Column({ name: 'kept_cents', type: 'bigint' })
  keptCents!: number;
  @Column({ name: 'found_at', type: 'datetime', precision: 3 })
  foundAt!: Date;
  /** When it was gone; null while it is there. */
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
}
