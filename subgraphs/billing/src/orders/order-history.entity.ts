import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderStatus, OrderStepCause } from './order-status';

/** Who is placing an order with a key right now. */
@Entity('order_placing')
export class OrderPlacingRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'idempotency_key', type: 'varchar', length: 200 })
  idempotencyKey!: string;
  @Column({ type: 'varchar', length: 40 })
  holder!: string;
  @Column({ name: 'leased_until', type: 'datetime', precision: 3 })
  leasedUntil!: Date;
}

/** A status that an order came to, and why. */
@Entity('order_transition')
export class OrderTransitionRow {
  @NotInCopy('the order of the rows tells it')
  @PrimaryColumn({ type: 'bigint', generated: 'increment' })
  id!: number;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'from_status', type: 'varchar', length: 20, nullable: true })
  fromStatus!: OrderStatus | null;
  @Column({ name: 'to_status', type: 'varchar', length: 20 })
  toStatus!: OrderStatus;
  @Column({ type: 'varchar', length: 60 })
  cause!: OrderStepCause;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
