import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalState } from './approval';
import type { GuardedAct } from './guarded-act';

/** One act of one login that waits, or waited, for a second one. */
@Entity('approval')
export class ApprovalRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ type: 'varchar', length: 40 })
  act!: GuardedAct;
  @Column({ name: 'subject_id', type: 'varchar', length: 40 })
  subjectId!: string;
  /** What people call the subject, e.g. a domain name; null when the act says it all. */
  @Column({ name: 'subject_label', type: 'text', nullable: true })
  subjectLabel!: string | null;
  /** Of everything that is about to be done: an approval covers exactly that. */
  @NotInCopy('a technical detail')
  @Column({ name: 'payload_hash', type: 'char', length: 64 })
  payloadHash!: string;
  @Column({ type: 'varchar', length: 10 })
  state!: ApprovalState;
  @Column({ name: 'asked_by', type: 'varchar', length: 40 })
  askedBy!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt!: Date;
  /** Of the request while it waits, of the approval once it is given. */
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt!: Date;
  @Column({ name: 'decided_by', type: 'varchar', length: 40, nullable: true })
  decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
  @Column({ type: 'varchar', length: 300, nullable: true })
  reason!: string | null;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
  /** Names the one carrying-out that used it, so that a repetition of that one is told the same. */
  @NotInCopy('a technical detail')
  @Column({ name: 'use_key', type: 'varchar', length: 100, nullable: true })
  useKey!: string | null;
}
