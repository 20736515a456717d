import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefundCause, RefundState } from './refund';

/** Money of a payment that goes back to the customer. */
@Entity('refund')
export class RefundRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'payment_id', type: 'varchar', length: 40 })
  paymentId!: string;
  @Column({ type: 'bigint' })
  cents!: number;
  @Column({ type: 'char', length: 3 })
  currency!: string;
  @Column({ type: 'varchar', length: 20 })
  state!: RefundState;
  @Column({ name: 'cause_kind', type: 'varchar', length: 20 })
  causeKind!: RefundCause['kind'];
  @NotInCopy('a technical detail')
  @Column({ name: 'cause_id', type: 'varchar', length: 40 })
  causeId!: string;
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  @NotInCopy('a member of staff')
  @Column({ name: 'requested_by', type: 'varchar', length: 40, nullable: true })
  requestedBy!: string | null;
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  @NotInCopy('a member of staff')
  @Column({ name: 'decided_by', type: 'varchar', length: 40, nullable: true })
  decidedBy!: string | null;
  @NotInCopy('a technical detail')
  @Column({ name: 'times_asked', type: 'tinyint' })
  timesAsked!: number;
  @Column({ name: 'concluded_at', type: 'datetime', precision: 3, nullable: true })
  concludedAt!: Date | null;
  @NotInCopy('a member of staff')
  @Column({ name: 'concluded_by', type: 'varchar', length: 40, nullable: true })
  concludedBy!: string | null;
  /** What staff said of how it ended; null where no member of staff ended it. */
  @Column({ name: 'concluded_reason', type: 'varchar', length: 500, nullable: true })
  concludedReason!: string | null;
}
