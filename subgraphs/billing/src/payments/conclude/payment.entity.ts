import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Money that arrived. */
@Entity('payment')
export class PaymentRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the attempts are in the copy')
  @Column({ name: 'attempt_id', type: 'varchar', length: 40, nullable: true })
  attemptId!: string | null;
  @Column({ type: 'varchar', length: 20 })
  means!: string;
  @NotInCopy('the adapter is a technical detail')
  @Column({ type: 'varchar', length: 40 })
  provider!: string;
  @NotInCopy("the provider's name of the charge")
  @Column({ name: 'provider_reference', type: 'varchar', length: 200 })
  providerReference!: string;
  /** One charge may pay several orders: which part of it this is, from 0. */
  @NotInCopy('a technical detail')
  @Column({ type: 'smallint' })
  part!: number;
  @Column({ name: 'amount_cents', type: 'bigint' })
  amountCents!: number;
  /** What of it became the customer's credit: all of it, or what was too much. */
  @Column({ name: 'credited_cents', type: 'bigint' })
  creditedCents!: number;
  @Column({ type: 'char', length: 3 })
  currency!: string;
  @Column({ name: 'captured_at', type: 'datetime', precision: 3 })
  capturedAt!: Date;
  /** As customers know what it was paid with, e.g. `Visa 4242`; null where the means says it all. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  label!: string | null;
  /** What goes back of it, or went back: never more than arrived. */
  @Column({ name: 'refunded_cents', type: 'bigint' })
  refundedCents!: number;
  @NotInCopy('a technical detail')
  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;
  /** What became of it: it paid its order, or a part of it; it is the customer's credit; or staff decide. */
  @Column({ name: 'booked_as', type: 'varchar', length: 10 })
  bookedAs!: 'ORDER' | 'PARTIAL' | 'CREDIT' | 'CASE';
}
