import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tag of a profile, as it was spelled first, and how many domains have it. */
@Entity('profile_tag')
export class ProfileTagRow {
  @PrimaryColumn({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** What it is compared by. */
  @NotInCopy('the tag once more')
  @PrimaryColumn({ type: 'varchar', length: 100 })
  folded!: string;
  @Column({ type: 'varchar', length: 32 })
  text!: string;
  @Column({ type: 'int' })
  n!: number;
}
