import type { CodeOf } from '@customer-area/shared/contract';
import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { bankLineReviewCodes } from '../../../contract';
import type { LineKeyKind } from '../reading/line-key';
import type { BankLineStatus } from './bank-line-status';

/** Why staff look at a line. */
export type BankLineReviewCode = CodeOf<typeof bankLineReviewCodes>;

/** A movement of an account of ours, as its bank tells it, and what became of it. */
@Entity('bank_line')
export class BankLineRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @NotInCopy('a technical detail')
  @Column({ name: 'line_key', type: 'char', length: 64 })
  lineKey!: string;
  @NotInCopy('a technical detail')
  @Column({ name: 'key_kind', type: 'varchar', length: 20 })
  keyKind!: LineKeyKind;
  @NotInCopy('a technical detail')
  @Column({ name: 'statement_id', type: 'varchar', length: 40 })
  statementId!: string;
  @NotInCopy('a technical detail')
  @Column({ name: 'file_line', type: 'int' })
  fileLine!: number;
  @NotInCopy('an account of the seller')
  @Column({ type: 'varchar', length: 34 })
  account!: string;
  @NotInCopy('what the bank of the seller calls it')
  @Column({ name: 'bank_reference', type: 'varchar', length: 200, nullable: true })
  bankReference!: string | null;
  /** `YYYY-MM-DD` */
  @Column({ name: 'booked_on', type: 'char', length: 10 })
  bookedOn!: string;
  @Column({ type: 'bigint' })
  cents!: number;
  @Column({ type: 'varchar', length: 1000 })
  text!: string;
  @Column({ name: 'payer_name', type: 'varchar', length: 200, nullable: true })
  payerName!: string | null;
  @Column({ name: 'payer_iban', type: 'varchar', length: 34, nullable: true })
  payerIban!: string | null;
  @Column({ type: 'varchar', length: 10 })
  status!: BankLineStatus;
  /** Why it is, or was, looked at. */
  @NotInCopy('says how we look for what money is for')
  @Column({ type: 'varchar', length: 20, nullable: true })
  review!: BankLineReviewCode | null;
  /** Whose money it is, once that is known. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId!: string | null;
  @Column({ name: 'credited_cents', type: 'bigint' })
  creditedCents!: number;
  /** The payment that staff had marked and that this line is; null for any other line. */
  @NotInCopy('the payment is in the copy')
  @Column({ name: 'marked_payment_id', type: 'varchar', length: 40, nullable: true })
  markedPaymentId!: string | null;
  @NotInCopy('our staff stay unnamed')
  @Column({ name: 'decided_by', type: 'varchar', length: 40, nullable: true })
  decidedBy!: string | null;
  /** What staff have said of their decision. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
