import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VerificationState } from './verification';

/** Whether one address of a registrant was confirmed; one row per registrant and address. */
@Entity('verification')
export class VerificationRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
  @NotInCopy('a fingerprint of the address')
  @Column({ name: 'email_fingerprint', type: 'char', length: 64 })
  emailFingerprint!: string;
  @Column({ type: 'varchar', length: 40 })
  state!: VerificationState;
  /** Null when it was confirmed before anybody asked. */
  @Column({ name: 'asked_at', type: 'datetime', precision: 3, nullable: true })
  askedAt!: Date | null;
  @Column({ name: 'due_at', type: 'datetime', precision: 3, nullable: true })
  dueAt!: Date | null;
  /** Day of the last reminder; 0 after the question itself. */
  @NotInCopy('the letters themselves are in the copy')
  @Column({ name: 'reminded_days', type: 'int' })
  remindedDays!: number;
  @Column({ name: 'verified_at', type: 'datetime', precision: 3, nullable: true })
  verifiedAt!: Date | null;
  /** When a letter about it was last asked for. */
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;
  /** Letters that the customer has asked for since `resendsSince`. */
  @NotInCopy('counts letters')
  @Column({ type: 'int' })
  resends!: number;
  @NotInCopy('counts letters')
  @Column({ name: 'resends_since', type: 'datetime', precision: 3, nullable: true })
  resendsSince!: Date | null;
}

/** A state that a verification came to, and why. */
@Entity('verification_transition')
export class VerificationTransitionRow {
  @NotInCopy('the order of the rows tells it')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'verification_id', type: 'varchar', length: 40 })
  verificationId!: string;
  /** Null for its first state. */
  @Column({ name: 'from_state', type: 'varchar', length: 40, nullable: true })
  fromState!: VerificationState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 40 })
  toState!: VerificationState;
  /** An event type or a job kind. */
  @Column({ type: 'varchar', length: 80 })
  reason!: string;
  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
