import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CreditMovementKind {
  GRANTED = 'GRANTED',
  SPENT = 'SPENT',
  HELD = 'HELD',
  RELEASED = 'RELEASED',
  EXPIRED = 'EXPIRED',
  ADJUSTED = 'ADJUSTED',
}

/** What changed the credit that a profile can spend. All of a profile's together are what it can spend now. */
@Entity('credit_movement')
export class CreditMovementRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 10 })
  kind!: CreditMovementKind;
  /** Below zero where there is less to spend. */
  @Column({ type: 'bigint' })
  cents!: number;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
  /** Until when what was given, or has come back, can be spent. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;
  @NotInCopy('the grants are in the copy')
  @Column({ name: 'grant_id', type: 'varchar', length: 40, nullable: true })
  grantId!: string | null;
  @NotInCopy('the attempts are in the copy')
  @Column({ name: 'attempt_id', type: 'varchar', length: 40, nullable: true })
  attemptId!: string | null;
  @Column({ name: 'order_id', type: 'varchar', length: 40, nullable: true })
  orderId!: string | null;
  @Column({ name: 'invoice_id', type: 'varchar', length: 40, nullable: true })
  invoiceId!: string | null;
  /** Why staff have changed it, for the customer to read; null where nobody did. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;
  /** The member of staff who asked for it; null where nobody did. */
  @NotInCopy('our staff stay unnamed')
  @Column({ name: 'adjusted_by', type: 'varchar', length: 40, nullable: true })
  adjustedBy!: string | null;
  /** The member of staff who approved it. */
  @NotInCopy('our staff stay unnamed')
  @Column({ name: 'approved_by', type: 'varchar', length: 40, nullable: true })
  approvedBy!: string | null;
}
