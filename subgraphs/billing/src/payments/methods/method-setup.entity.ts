import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A card or an account that is being kept without a payment; for a day. */
@Entity('payment_method_setup')
export class MethodSetupRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 20 })
  means!: 'CARD' | 'PAYPAL';
  @Column({ type: 'varchar', length: 40 })
  adapter!: string;
  /** What the provider's form gave. */
  @Column({ type: 'varchar', length: 200 })
  token!: string;
  /** Once it is kept: as what. */
  @Column({ name: 'method_id', type: 'varchar', length: 40, nullable: true })
  methodId!: string | null;
  /** Once it was refused: why. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  refusal!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
