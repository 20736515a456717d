import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an order was proposed by staff. */
@Entity('order_proposal')
export class OrderProposalRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  /** What staff say of it to the customer. */
  @Column({ type: 'text' })
  note!: string;
  @NotInCopy('our staff stay unnamed')
  @Column({ name: 'proposed_by', type: 'varchar', length: 40 })
  proposedBy!: string;
  @Column({ name: 'proposed_at', type: 'datetime', precision: 3 })
  proposedAt!: Date;
}
