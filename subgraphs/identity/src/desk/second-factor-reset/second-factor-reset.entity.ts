import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A second factor that staff has taken away, and how long some acts are closed after it. */
@Entity('second_factor_reset')
export class SecondFactorResetRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'reset_by', type: 'varchar', length: 40 })
  resetBy!: string;
  @Column({ name: 'reset_with', type: 'varchar', length: 40 })
  resetWith!: string;
  @Column({ name: 'reset_at', type: 'datetime', precision: 3 })
  resetAt!: Date;
  @Column({ name: 'restricted_until', type: 'datetime', precision: 3 })
  restrictedUntil!: Date;
}
