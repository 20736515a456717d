import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttemptStatus } from './payment-attempt';

/** One try to pay an order. */
@Entity('payment_attempt')
export class PaymentAttemptRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('the requests are in the copy')
  @Column({ name: 'request_id', type: 'varchar', length: 40, nullable: true })
  requestId!: string | null;
  @Column({ type: 'varchar', length: 20 })
  means!: string;
  @Column({ type: 'varchar', length: 20 })
  status!: AttemptStatus;
  @NotInCopy('a code of the payment provider')
  @Column({ type: 'varchar', length: 40, nullable: true })
  refusal!: string | null;
  @NotInCopy('how the payment provider puts it')
  @Column({ type: 'char', length: 4, nullable: true })
  decline!: 'hard' | 'soft' | null;
  @Column({ type: 'int' })
  amount!: number;
  @Column({ name: 'credit_cents', type: 'int' })
  creditCents!: number;
  @Column({ type: 'char', length: 3 })
  currency!: string;
  @NotInCopy('the kept methods are in the copy')
  @Column({ name: 'save_method', type: 'boolean' })
  saveMethod!: boolean;
  @NotInCopy('what came of it is a setting of the domain')
  @Column({ name: 'auto_renew', type: 'boolean', nullable: true })
  autoRenew!: boolean | null;
  @NotInCopy('the kept methods are in the copy')
  @Column({ name: 'method_id', type: 'varchar', length: 40, nullable: true })
  methodId!: string | null;
  @Column({ name: 'off_session', type: 'boolean' })
  offSession!: boolean;
  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;
  @Column({ name: 'concluded_at', type: 'datetime', precision: 3, nullable: true })
  concludedAt!: Date | null;
  @Column({ name: 'spender_id', type: 'varchar', length: 40, nullable: true })
  spenderId!: string | null;
  @NotInCopy('follows from when it was made')
  @Column({ name: 'counted_month', type: 'char', length: 7, nullable: true })
  countedMonth!: string | null;
  @NotInCopy('follows from when it was made')
  @Column({ name: 'spending_month', type: 'char', length: 7, nullable: true })
  spendingMonth!: string | null;
  @NotInCopy('the adapter is a technical detail')
  @Column({ type: 'varchar', length: 40, nullable: true })
  provider!: string | null;
  @NotInCopy("the provider's name of the charge")
  @Column({ name: 'provider_reference', type: 'varchar', length: 200, nullable: true })
  providerReference!: string | null;
  @NotInCopy('a technical detail')
  @Column({ name: 'action_until', type: 'datetime', precision: 3, nullable: true })
  actionUntil!: Date | null;
  @NotInCopy("the provider's secret")
  @Column({ name: 'action_url', type: 'varchar', length: 2000, nullable: true })
  actionUrl!: string | null;
  @NotInCopy("the provider's secret")
  @Column({ name: 'action_secret', type: 'varchar', length: 500, nullable: true })
  actionSecret!: string | null;
  @NotInCopy('a technical detail')
  @Column({ name: 'times_asked', type: 'tinyint' })
  timesAsked!: number;
  @NotInCopy('a technical detail')
  @Column({ name: 'ask_at', type: 'datetime', precision: 3, nullable: true })
  askAt!: Date | null;
}
