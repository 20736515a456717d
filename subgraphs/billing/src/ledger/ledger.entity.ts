import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LedgerAccount, LedgerKind } from './ledger-transaction';

/** Something that moved money. Never changed and never deleted: triggers refuse it. */
@Entity('ledger_transaction')
export class LedgerTransactionRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 20 })
  kind!: LedgerKind;
  @Column({ name: 'subject_id', type: 'varchar', length: 80 })
  subjectId!: string;
  /** Business time. */
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  /** Machine time. */
  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;
}

/** One side of it. */
@Entity('ledger_entry')
export class LedgerEntryRow {
  @PrimaryColumn({ name: 'transaction_id', type: 'varchar', length: 40 })
  transactionId!: string;
  @PrimaryColumn({ type: 'tinyint' })
  position!: number;
  @Column({ type: 'varchar', length: 20 })
  account!: LedgerAccount;
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ type: 'bigint' })
  cents!: number;
}
