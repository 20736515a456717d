import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What lines would cost, promised for a day. */
@Entity('quote')
export class QuoteRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The lines as they were asked for, JSON. */
  @Column({ type: 'longtext' })
  requested!: string;
  /** The lines as they were priced, JSON. */
  @Column({ type: 'longtext' })
  priced!: string;
  @Column({ name: 'promo_code', type: 'varchar', length: 60, nullable: true })
  promoCode!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
}
