import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a profile wants to spend at most in a calendar month. */
@Entity('profile_spending_limit')
export class ProfileLimitRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'limit_cents', type: 'int' })
  limitCents!: number;
  @Column({ name: 'set_at', type: 'datetime', precision: 3 })
  setAt!: Date;
  /** The month in which its holder was told last that it is nearly reached, e.g. 2026-01. */
  @NotInCopy('the letters are in the copy')
  @Column({ name: 'warned_month', type: 'char', length: 7, nullable: true })
  warnedMonth!: string | null;
}
