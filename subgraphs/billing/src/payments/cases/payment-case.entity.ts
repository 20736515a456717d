import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaymentCaseKind } from './payment-case';

/** What only staff can decide about a payment. */
@Entity('payment_case')
export class PaymentCaseRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the attempts are in the copy')
  @Column({ name: 'attempt_id', type: 'varchar', length: 40, nullable: true })
  attemptId!: string | null;
  /** Which refund could not go back; empty for a case of no refund. */
  @NotInCopy('the refunds are in the copy')
  @Column({ name: 'refund_id', type: 'varchar', length: 40 })
  refundId!: string;
  @Column({ type: 'varchar', length: 20 })
  kind!: PaymentCaseKind;
  @Column({ name: 'expected_cents', type: 'bigint' })
  expectedCents!: number;
  @NotInCopy('that of the order')
  @Column({ name: 'expected_currency', type: 'char', length: 3 })
  expectedCurrency!: string;
  @Column({ name: 'captured_cents', type: 'bigint', nullable: true })
  capturedCents!: number | null;
  @NotInCopy('that of the payment')
  @Column({ name: 'captured_currency', type: 'char', length: 3, nullable: true })
  capturedCurrency!: string | null;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 })
  openedAt!: Date;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
}
