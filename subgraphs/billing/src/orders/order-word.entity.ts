import { Entity, PrimaryColumn } from 'typeorm';

/** A word that an order is found by. Its key is the list of the orders with a word, in order. */
@Entity('order_word')
export class OrderWordRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ type: 'varchar', length: 253 })
  word!: string;
  @PrimaryColumn({ name: 'ordered_at', type: 'datetime', precision: 3 })
  orderedAt!: Date;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
}
