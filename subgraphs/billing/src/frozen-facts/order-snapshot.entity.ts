import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an order was placed under, as it was written then. A trigger refuses every change but emptying it. */
@Entity('order_snapshot')
export class OrderSnapshotRow {
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** JSON. */
  @Column({ type: 'longtext' })
  body!: string;
  /** Of its UTF-8 bytes. */
  @NotInCopy('technical')
  @Column({ type: 'char', length: 64 })
  sha256!: string;
}
