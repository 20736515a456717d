import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Recovery, RegistryKind } from './tld-policy';

const NUMBER = { type: 'smallint', unsigned: true } as const;

/** The rules of an extension from a moment on. Rows in force are never changed. */
@Entity('tld_policy')
export class TldPolicyRow {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  version!: number;
  @Column({ type: 'varchar', length: 63 })
  tld!: string;
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
  @Column({ type: 'varchar', length: 500 })
  source!: string;
  @Column({ type: 'varchar', length: 20 })
  registry!: RegistryKind;
  @Column({ type: 'varchar', length: 40 })
  adapter!: string;
  @Column({ type: 'varchar', length: 40 })
  letters!: string;
  @Column({ name: 'min_label', ...NUMBER })
  minLabel!: number;
  @Column({ name: 'max_label', ...NUMBER })
  maxLabel!: number;
  @Column({ name: 'min_label_below', ...NUMBER, nullable: true })
  minLabelBelow!: number | null;
  @Column({ name: 'max_label_below', ...NUMBER, nullable: true })
  maxLabelBelow!: number | null;
  @Column({ name: 'min_years', ...NUMBER })
  minYears!: number;
  @Column({ name: 'max_years', ...NUMBER })
  maxYears!: number;
  @Column({ name: 'min_renewal_years', ...NUMBER })
  minRenewalYears!: number;
  @Column({ name: 'max_renewal_years', ...NUMBER })
  maxRenewalYears!: number;
  @Column({ name: 'max_total_years', ...NUMBER })
  maxTotalYears!: number;
  @Column({ name: 'grace_days', ...NUMBER })
  graceDays!: number;
  @Column({ name: 'redemption_days', ...NUMBER })
  redemptionDays!: number;
  @Column({ name: 'pending_delete_days', ...NUMBER })
  pendingDeleteDays!: number;
  @Column({ name: 'auto_renew_grace_days', ...NUMBER })
  autoRenewGraceDays!: number;
  @Column({ name: 'let_go_days', ...NUMBER })
  letGoDays!: number;
  @Column({ type: 'varchar', length: 20 })
  recovery!: Recovery;
  @Column({ name: 'restore_fee_cents', type: 'int', unsigned: true, nullable: true })
  restoreFeeCents!: number | null;
  @Column({ name: 'verification_days', ...NUMBER, nullable: true })
  verificationDays!: number | null;
  @Column({ name: 'transfer_lock_days', ...NUMBER })
  transferLockDays!: number;
  @Column({ name: 'auth_code_hours', ...NUMBER })
  authCodeHours!: number;
  @Column({ name: 'phone_verification_days', ...NUMBER, nullable: true })
  phoneVerificationDays!: number | null;
  @Column({ name: 'data_reminder_months', ...NUMBER, nullable: true })
  dataReminderMonths!: number | null;
  @Column({ name: 'publishes_on_consent', ...NUMBER })
  publishesOnConsent!: number;
  @Column({ name: 'transfer_age_days', ...NUMBER })
  transferAgeDays!: number;
  @Column({ name: 'transfer_years', ...NUMBER })
  transferYears!: number;
}
