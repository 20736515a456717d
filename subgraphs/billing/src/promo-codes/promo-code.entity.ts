import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that gives a discount. */
@Entity('promo_code')
export class PromoCodeRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ type: 'varchar', length: 60 })
  code!: string;
  @Column({ type: 'varchar', length: 10 })
  kind!: 'PERCENT' | 'AMOUNT';
  @Column({ type: 'int' })
  value!: number;
  @Column({ name: 'valid_from', type: 'datetime', precision: 3 })
  validFrom!: Date;
  @Column({ name: 'valid_to', type: 'datetime', precision: 3, nullable: true })
  validTo!: Date | null;
  @Column({ name: 'minimum_net', type: 'int' })
  minimumNet!: number;
  @Column({ type: 'varchar', length: 500, nullable: true })
  tlds!: string | null;
  /** Names of PromoProduct with a blank between; null: everything that is sold. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  products!: string | null;
  @Column({ name: 'first_order_only', type: 'boolean' })
  firstOrderOnly!: boolean;
  /** The only profile that may use it. */
  @Column({ name: 'for_profile_id', type: 'varchar', length: 40, nullable: true })
  forProfileId!: string | null;
  @Column({ name: 'total_limit', type: 'int', nullable: true })
  totalLimit!: number | null;
  @Column({ name: 'profile_limit', type: 'int', nullable: true })
  profileLimit!: number | null;
  @Column({ type: 'int' })
  used!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'disabled_at', type: 'datetime', precision: 3, nullable: true })
  disabledAt!: Date | null;
}

/** How often a profile has used a code. */
@Entity('promo_code_use')
export class PromoCodeUseRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'promo_code_id', type: 'varchar', length: 40 })
  promoCodeId!: string;
  @Column({ type: 'int' })
  used!: number;
}

/** The use of a code by an order. */
@Entity('promo_redemption')
export class PromoRedemptionRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @PrimaryColumn({ name: 'order_id', type: 'varchar', length: 40 })
  orderId!: string;
  @Column({ name: 'promo_code_id', type: 'varchar', length: 40 })
  promoCodeId!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: 'RESERVED' | 'COMMITTED' | 'RELEASED';
  /** The profile, once at a time: of a code for first orders only, until its use is released. */
  @Column({ name: 'first_order_of', type: 'varchar', length: 40, nullable: true })
  firstOrderOf!: string | null;
}
