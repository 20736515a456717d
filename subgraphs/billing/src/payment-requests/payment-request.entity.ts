import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Orders of a profile that are asked for at once. */
@Entity('payment_request')
export class PaymentRequestRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Digits with check digits, for whoever pays by transfer; of a single order its number. */
  @Column({ type: 'varchar', length: 20 })
  reference!: string;
  /** Of its orders: the same ones are asked for under one reference. */
  @NotInCopy('follows from its orders')
  @Column({ name: 'orders_hash', type: 'char', length: 64 })
  ordersHash!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}

@Entity('payment_request_order')
export class PaymentRequestOrderRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'request_id', type: 'varchar', length: 40 })
  requestId!: string;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  /** As it was asked for, from 0. */
  @Column({ type: 'smallint' })
  position!: number;
}
