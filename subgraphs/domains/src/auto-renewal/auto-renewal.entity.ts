import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const WHEN_IT_IS_LOOKED_AT = 'computed from the expiry';

/** How a domain renews itself, also while that is off. Whether it does is a column of the domain. */
@Entity('auto_renewal')
export class AutoRenewalRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'int' })
  years!: number;
  /** With VAT: what may be charged at most. Null is no limit. */
  @Column({ name: 'price_ceiling_cents', type: 'int', nullable: true })
  priceCeilingCents!: number | null;
  /** When it is looked at for a charge: never later than the charge itself. Null while it is off. */
  @NotInCopy(WHEN_IT_IS_LOOKED_AT)
  @Column({ name: 'charge_check_at', type: 'datetime', precision: 3, nullable: true })
  chargeCheckAt!: Date | null;
  /** When it is looked at for what might make the charge fail. Null while it is off. */
  @NotInCopy(WHEN_IT_IS_LOOKED_AT)
  @Column({ name: 'risk_check_at', type: 'datetime', precision: 3, nullable: true })
  riskCheckAt!: Date | null;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}

/** A kept card or account that a domain may be renewed with. */
@Entity('auto_renewal_method')
export class AutoRenewalMethodRow {
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  @PrimaryColumn({ name: 'method_id', type: 'varchar', length: 40 })
  methodId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** From 0 on: the order in which they are tried. */
  @Column({ type: 'int' })
  place!: number;
}
