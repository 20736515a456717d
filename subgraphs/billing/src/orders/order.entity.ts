import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn, VirtualColumn } from 'typeorm';
import type { OrderLineStatus, OrderStatus } from './order-status';

/** As a statement selects them, for the alias of its orders. */
export const domainIdsOf = (order: string) => `SELECT IF(COUNT(*) = COUNT(about.domain_id),
    COALESCE(GROUP_CONCAT(about.domain_id ORDER BY about.position SEPARATOR ' '), ''), '')
  FROM order_line about WHERE about.profile_id = ${order}.profile_id AND about.order_id = ${order}.id`;

@Entity('customer_order')
export class OrderRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'number', type: 'varchar', length: 20 })
  number!: string;
  @Column({ name: 'status', type: 'varchar', length: 20 })
  status!: OrderStatus;
  @Column({ name: 'currency', type: 'char', length: 3 })
  currency!: string;
  @Column({ name: 'net', type: 'int' })
  net!: number;
  @Column({ name: 'vat', type: 'int' })
  vat!: number;
  @Column({ name: 'total', type: 'int' })
  total!: number;
  /** What the customer pays: less than the total under split payment. */
  @Column({ name: 'amount_due', type: 'int' })
  amountDue!: number;
  /** What has arrived of it. */
  @Column({ name: 'received_cents', type: 'int' })
  receivedCents!: number;
  /** What of it is credit that is set aside for the payment under way, or for money that is announced. */
  @Column({ name: 'held_cents', type: 'int' })
  heldCents!: number;
  @Column({ name: 'discount', type: 'int' })
  discount!: number;
  /** What is taxed alike, summed up: JSON `[{ rate, nature, net, vat }]`. */
  @Column({ name: 'vat_summaries', type: 'longtext' })
  vatSummaries!: string;
  @Column({ name: 'split_payment', type: 'tinyint' })
  splitPayment!: number;
  @Column({ name: 'promo_code', type: 'varchar', length: 60, nullable: true })
  promoCode!: string | null;
  /** How it was paid, or is announced to be. */
  @Column({ name: 'means', type: 'varchar', length: 20, nullable: true })
  means!: string | null;
  /** When it was announced last. */
  @Column({ name: 'announced_at', type: 'datetime', precision: 3, nullable: true })
  announcedAt!: Date | null;
  @NotInCopy('the attempts are in the copy')
  /** The one payment under way; while set, the order can be neither cancelled nor paid another way, unless it is given up. */
  @Column({ name: 'paying_attempt_id', type: 'varchar', length: 40, nullable: true })
  payingAttemptId!: string | null;
  @NotInCopy('a technical detail')
  /** Set while that payment waits for its customer, who may give it up: until when. */
  @Column({ name: 'action_until', type: 'datetime', precision: 3, nullable: true })
  actionUntil!: Date | null;
  /** The domains that its lines are about, ids with spaces between; empty when a line is about none. Read with each order. */
  @VirtualColumn({ type: 'varchar', query: (order) => domainIdsOf(order) })
  domainIds!: string;
  /** The profile's billing data when the order was placed, as JSON. */
  @Column({ name: 'billing_data', type: 'longtext' })
  billingData!: string;
  /** Whether its customer asked for everything to be carried out at once, knowing that the right of withdrawal ends with it. */
  @Column({ name: 'immediate_execution', type: 'tinyint' })
  immediateExecution!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'paid_at', type: 'datetime', precision: 3, nullable: true })
  paidAt!: Date | null;
  /** When the customer had withdrawn from all that was not given back before. */
  @Column({ name: 'withdrawn_at', type: 'datetime', precision: 3, nullable: true })
  withdrawnAt!: Date | null;
}

@Entity('order_line')
export class OrderLineRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'position', type: 'smallint' })
  position!: number;
  @Column({ name: 'kind', type: 'varchar', length: 20 })
  kind!: string;
  @Column({ name: 'domain_id', type: 'varchar', length: 40, nullable: true })
  domainId!: string | null;
  /** Its term; null where there is none. */
  @Column({ name: 'years', type: 'tinyint', nullable: true })
  years!: number | null;
  /** What else its kind knows of it, as JSON. */
  @Column({ name: 'details', type: 'longtext' })
  details!: string;
  /** Catalogue price before any discount, in cents without VAT. */
  @Column({ name: 'list_net', type: 'int' })
  listNet!: number;
  @Column({ name: 'net', type: 'int' })
  net!: number;
  @Column({ name: 'vat', type: 'int' })
  vat!: number;
  /** Percent, e.g. `22.00`. */
  @Column({ name: 'vat_rate', type: 'varchar', length: 6 })
  vatRate!: string;
  /** FatturaPA nature where there is no VAT. */
  @Column({ name: 'vat_nature', type: 'varchar', length: 6, nullable: true })
  vatNature!: string | null;
  @Column({ name: 'status', type: 'varchar', length: 20 })
  status!: OrderLineStatus;
  /** Why it failed, as JSON `{ code, message: { it, en } }`. */
  @Column({ name: 'failure', type: 'longtext', nullable: true })
  failure!: string | null;
}

/** Which orders are about a domain. Its key is the list of a domain's orders, in order. */
@Entity('order_domain')
export class OrderDomainRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ name: 'ordered_at', type: 'datetime', precision: 3 })
  orderedAt!: Date;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
}
