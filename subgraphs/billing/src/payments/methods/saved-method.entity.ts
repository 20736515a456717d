import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A card or account a customer asked to keep: what the provider calls it, and what may be shown of it. */
@Entity('saved_payment_method')
export class SavedMethodRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'means', type: 'varchar', length: 20 })
  means!: 'CARD' | 'PAYPAL';
  @NotInCopy('the adapter is a technical detail')
  /** Who keeps it, and is asked to charge it. */
  @Column({ name: 'adapter', type: 'varchar', length: 40 })
  adapter!: string;
  @NotInCopy("the provider's secret")
  /** The same for the same card or account at this adapter, whatever its token. */
  @Column({ name: 'fingerprint', type: 'varchar', length: 200 })
  fingerprint!: string;
  @NotInCopy("the provider's secret")
  @Column({ name: 'token', type: 'varchar', length: 200 })
  token!: string;
  @Column({ name: 'brand', type: 'varchar', length: 40 })
  brand!: string;
  @Column({ name: 'last_four', type: 'char', length: 4, nullable: true })
  lastFour!: string | null;
  @Column({ name: 'expiry_month', type: 'tinyint', nullable: true })
  expiryMonth!: number | null;
  @Column({ name: 'expiry_year', type: 'smallint', nullable: true })
  expiryYear!: number | null;
  @NotInCopy('a code of the payment provider')
  /** Why it was refused when it was charged last; null when it was not, and once it is kept again. */
  @Column({ name: 'last_refusal', type: 'varchar', length: 40, nullable: true })
  lastRefusal!: string | null;
  @NotInCopy('how the payment provider puts it')
  @Column({ name: 'refused_for_good', type: 'boolean' })
  refusedForGood!: boolean;
  /** True for the one that its holder chose; else null, so that there is one at most. */
  @Column({ name: 'is_default', type: 'boolean', nullable: true })
  isDefault!: boolean | null;
  @NotInCopy('the letters are in the copy')
  /** How many days before its end its holder was written to last. */
  @Column({ name: 'warned_days', type: 'smallint', nullable: true })
  warnedDays!: number | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
