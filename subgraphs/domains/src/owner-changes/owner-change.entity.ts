import { jsonColumn, NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import type { DomainOutcome, Occasion, OwnerChangeState } from './owner-change';

const changingDomains = z.array(z.object({ domainId: z.string(), unicodeName: z.string(), tld: z.string() }));
export type ChangingDomains = z.infer<typeof changingDomains>;

const MOMENT = { type: 'datetime', precision: 3 } as const;

abstract class OwnerChangeColumns {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Whose procedure it follows: `it`, `eu` or `gtld`. */
  @Column({ type: 'varchar', length: 20 })
  registry!: string;
  @Column({ type: 'varchar', length: 20 })
  occasion!: Occasion;
  /** As they were called when it began. */
  @Column({ type: 'text', transformer: jsonColumn(changingDomains) })
  domains!: ChangingDomains;
  /** 1 when the lock against transfers was declined beforehand, where it can be. */
  @Column({ name: 'without_lock', type: 'tinyint' })
  withoutLock!: number;
  @Column({ type: 'varchar', length: 20 })
  state!: OwnerChangeState;
  /** The rules in force when it began. */
  @NotInCopy('a number of ours')
  @Column({ name: 'policy_version', type: 'int', unsigned: true })
  policyVersion!: number;
  @Column({ name: 'started_at', ...MOMENT })
  startedAt!: Date;
  @Column({ name: 'due_at', ...MOMENT })
  dueAt!: Date;
  @Column({ name: 'accepted_at', ...MOMENT, nullable: true })
  acceptedAt!: Date | null;
  /** Since when a document waits for staff. */
  @NotInCopy('how our staff work')
  @Column({ name: 'review_since', ...MOMENT, nullable: true })
  reviewSince!: Date | null;
  /** Since when all has passed. */
  @Column({ name: 'ready_at', ...MOMENT, nullable: true })
  readyAt!: Date | null;
  @Column({ name: 'closed_at', ...MOMENT, nullable: true })
  closedAt!: Date | null;
}

/** Domains that get another owner: a row of the profile that gives them. */
@Entity('owner_change')
export class OwnerChangeRow extends OwnerChangeColumns {
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** Null until somebody has accepted. */
  @NotInCopy("another customer's")
  @Column({ name: 'to_profile_id', type: 'varchar', length: 40, nullable: true })
  otherProfileId!: string | null;
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'giver_login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'receiver_login_id', type: 'varchar', length: 40, nullable: true })
  otherLoginId!: string | null;
  @NotInCopy("another customer's")
  @Column({ name: 'registrant_id', type: 'varchar', length: 40, nullable: true })
  registrantId!: string | null;
}

/** The same row as the profile sees it that receives them. */
@Entity('owner_change')
export class ReceivedOwnerChangeRow extends OwnerChangeColumns {
  @Column({ name: 'to_profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  otherProfileId!: string;
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'receiver_login_id', type: 'varchar', length: 40 })
  loginId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'giver_login_id', type: 'varchar', length: 40 })
  otherLoginId!: string;
  /** Who is to hold them: a registrant of this profile, made when it accepted. */
  @Column({ name: 'registrant_id', type: 'varchar', length: 40 })
  registrantId!: string;
}

export type AnyOwnerChange = OwnerChangeRow | ReceivedOwnerChangeRow;

/** A domain of a case. While the case is open it is in no other one. */
@Entity('owner_change_domain')
export class OwnerChangeDomainRow {
  @PrimaryColumn({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  @PrimaryColumn({ name: 'domain_id', type: 'varchar', length: 40 })
  domainId!: string;
  /** Of the profile that gives it. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** The domain while the case is open about it; unique. */
  @NotInCopy('the domain once more')
  @Column({ name: 'open_domain_id', type: 'varchar', length: 40, nullable: true })
  openDomainId!: string | null;
  @Column({ type: 'varchar', length: 20 })
  state!: DomainOutcome;
  @Column({ name: 'failure_code', type: 'varchar', length: 60, nullable: true })
  failureCode!: string | null;
  @Column({ name: 'closed_at', ...MOMENT, nullable: true })
  closedAt!: Date | null;
}

/** A change of a case's state. */
@Entity('owner_change_transition')
export class OwnerChangeTransitionRow {
  @NotInCopy('a technical detail')
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  /** Of the profile that gives the domains. */
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @Column({ name: 'owner_change_id', type: 'varchar', length: 40 })
  ownerChangeId!: string;
  /** Null for the first one. */
  @Column({ name: 'from_state', type: 'varchar', length: 20, nullable: true })
  fromState!: OwnerChangeState | null;
  @Column({ name: 'to_state', type: 'varchar', length: 20 })
  toState!: OwnerChangeState;
  /** Whose act it was; null for a timer. */
  @NotInCopy('the audit log tells whose act it was')
  @Column({ name: 'login_id', type: 'varchar', length: 40, nullable: true })
  loginId!: string | null;
  @Column({ ...MOMENT })
  at!: Date;
}
