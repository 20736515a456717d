import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecondStaffAct } from '../../../contract';
import type { StaffRequestState } from './staff-request';

/** One act of one member of staff that waits, or waited, for a second one. */
@Entity('staff_request')
export class StaffRequestRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Whom it is about; null for an act about no customer. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40, nullable: true })
  profileId!: string | null;
  @Column({ type: 'varchar', length: 40 })
  act!: SecondStaffAct;
  @Column({ name: 'subject_id', type: 'varchar', length: 60 })
  subjectId!: string;
  /** Of everything that is about to be done: an approval covers exactly that. */
  @NotInCopy('a technical detail')
  @Column({ name: 'input_digest', type: 'char', length: 64 })
  inputDigest!: string;
  @NotInCopy('written by staff for staff')
  @Column({ type: 'varchar', length: 500 })
  summary!: string;
  @Column({ type: 'varchar', length: 500 })
  reason!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: StaffRequestState;
  @Column({ name: 'asked_by', type: 'varchar', length: 40 })
  askedBy!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'decided_by', type: 'varchar', length: 40, nullable: true })
  decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
  /** Why the second member of staff decided as it did. */
  @Column({ name: 'decision_reason', type: 'varchar', length: 500, nullable: true })
  decisionReason!: string | null;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
  /** Names the one carrying-out that used it, so that a repetition of that one is told the same. */
  @NotInCopy('a technical detail')
  @Column({ name: 'use_key', type: 'varchar', length: 100, nullable: true })
  useKey!: string | null;
}
