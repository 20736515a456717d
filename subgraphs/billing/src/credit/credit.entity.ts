import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What credit came from. */
export type CreditReason =
  /** A line that could not be delivered. */
  | 'FAILED_LINE'
  /** Money for an order that could take it no more. */
  | 'LATE_PAYMENT'
  /** More money than an order cost. */
  | 'BANK_OVERPAID'
  /** A transfer or a slip for an order that was cancelled, expired or paid. */
  | 'BANK_LATE'
  /** A transfer or a slip for no order, which staff have given to a customer. */
  | 'BANK_UNASSIGNED'
  /** VAT of an order whose buyer was proven to owe it itself. */
  | 'VAT_CORRECTED'
  /** A refund of what credit had paid. */
  | 'REFUNDED'
  /** Another amount was collected than was asked for, and staff have made it credit. */
  | 'CAPTURE_DIFFERED'
  /** A refund that could not be delivered. */
  | 'REFUND_FAILED'
  /** Staff have given it. */
  | 'ADJUSTED';

/** Whoever moves the credit of a profile locks this row first. */
@Entity('credit_account')
export class CreditAccountRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
}

/** Credit that was given, and what is left of it. */
@Entity('credit_grant')
export class CreditGrantRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'bigint' })
  amount!: number;
  @Column({ type: 'bigint' })
  remaining!: number;
  @Column({ type: 'char', length: 3 })
  currency!: string;
  @Column({ type: 'varchar', length: 40 })
  reason!: CreditReason;
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  @Column({ name: 'granted_at', type: 'datetime', precision: 3 })
  grantedAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  /** How many days ahead its holder was told last that it expires; null for not yet. */
  @NotInCopy('the letters are in the copy')
  @Column({ name: 'reminded_days', type: 'tinyint', nullable: true })
  remindedDays!: number | null;
}

/** A part of a grant that paid an order. */
@Entity('credit_spend')
export class CreditSpendRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @NotInCopy('which part of the credit was taken first says nothing about anybody')
  @PrimaryColumn({ name: 'grant_id', type: 'varchar', length: 40 })
  grantId!: string;
  @Column({ type: 'bigint' })
  amount!: number;
  @Column({ name: 'spent_at', type: 'datetime', precision: 3 })
  spentAt!: Date;
}

/** A part of a grant that is set aside for an attempt to pay. */
@Entity('credit_hold')
export class CreditHoldRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy('the attempts are in the copy')
  @PrimaryColumn({ name: 'attempt_id', type: 'varchar', length: 40 })
  attemptId!: string;
  @NotInCopy('which part of the credit was taken first says nothing about anybody')
  @PrimaryColumn({ name: 'grant_id', type: 'varchar', length: 40 })
  grantId!: string;
  @Column({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ type: 'bigint' })
  cents!: number;
  @Column({ type: 'varchar', length: 10 })
  state!: 'HELD' | 'SPENT' | 'RELEASED';
  /** The month in which it counts for the spending limit of its profile until it goes back; null when it is counted elsewhere. */
  @NotInCopy('what counts in a month is in the copy')
  @Column({ name: 'counted_month', type: 'char', length: 7, nullable: true })
  countedMonth!: string | null;
  @Column({ name: 'held_at', type: 'datetime', precision: 3 })
  heldAt!: Date;
  @Column({ name: 'concluded_at', type: 'datetime', precision: 3, nullable: true })
  concludedAt!: Date | null;
}
