import type { Kept } from '@customer-area/shared/personal-data';
import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ErasureState } from './erasure';

/** A request to erase a profile. */
@Entity('erasure_request')
export class ErasureRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @Column({ type: 'varchar', length: 12 })
  state!: ErasureState;
  /** 1 until it has ended, which a profile has once; null afterwards. */
  @NotInCopy('a technical detail')
  @Column({ name: 'open_slot', type: 'tinyint', nullable: true })
  openSlot!: number | null;
  @NotInCopy('an answer to us; billing has the credit')
  @Column({ name: 'renounces_credit', type: 'boolean' })
  renouncesCredit!: boolean;
  /** What will stay, as it was told to the customer. */
  @NotInCopy('repeats what the answer to the request said')
  @Column({ type: 'json' })
  kept!: readonly Kept[];
  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
