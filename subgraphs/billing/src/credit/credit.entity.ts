import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  reason!:
    | 'FAILED_LINE'
    | 'LATE_PAYMENT'
    | 'REFUNDED'
    | 'REFUND_FAILED'
    | 'BANK_OVERPAID'
    | 'BANK_LATE'
    | 'BANK_UNASSIGNED';
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  @Column({ name: 'granted_at', type: 'datetime', precision: 3 })
  grantedAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
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
