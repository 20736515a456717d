import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login that staff has disabled and may enable again; one that its customer has disabled stays so. */
@Entity('login_stop')
export class LoginStopRow {
  @PrimaryColumn({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'stopped_by', type: 'varchar', length: 40 })
  stoppedBy!: string;
  @Column({ name: 'stopped_at', type: 'datetime', precision: 3 })
  stoppedAt!: Date;
  /** Since when its customer wants it disabled for good as well: staff enables it no more. */
  @Column({ name: 'disabled_for_good_at', type: 'datetime', precision: 3, nullable: true })
  disabledForGoodAt!: Date | null;
}
