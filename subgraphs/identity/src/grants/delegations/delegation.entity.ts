import { NotInCopy } from '@customer-area/shared/rows';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredDelegationState } from './delegation-state';
import type { NamedDomain } from './named-domain';

/** What is the same on both sides of a delegation. */
abstract class DelegationColumns {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;
  @NotInCopy('the hash of a secret')
  @Column({ name: 'token_hash', type: 'char', length: 64, select: false })
  tokenHash!: string;
  /** Names with spaces between, as they were granted: what they bring along is added when they are used. */
  @Column({ type: 'varchar', length: 500 })
  scopes!: string;
  /** The only domains it is about, with their names at that time; null for the whole profile. */
  @Column({ type: 'json', nullable: true })
  domains!: readonly NamedDomain[] | null;
  @Column({ type: 'varchar', length: 200, nullable: true })
  purpose!: string | null;
  @Column({ type: 'datetime', precision: 3 })
  until!: Date;
  /** Cents a month that may be paid with the giver's kept means and credit. */
  @Column({ name: 'spending_limit_cents', type: 'int' })
  spendingLimitCents!: number;
  @Column({ type: 'varchar', length: 10 })
  state!: StoredDelegationState;
  @NotInCopy('a technical detail')
  @Column({ name: 'invitation_expires_at', type: 'datetime', precision: 3 })
  invitationExpiresAt!: Date;
  @Column({ name: 'accepted_at', type: 'datetime', precision: 3, nullable: true })
  acceptedAt!: Date | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}

/** A delegation as its giver sees it: a row of the giver's profile. */
@Entity('delegation')
export class DelegationRow extends DelegationColumns {
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  /** null until somebody accepts. */
  @NotInCopy("another customer's")
  @Column({ name: 'delegate_profile_id', type: 'varchar', length: 40, nullable: true })
  otherProfileId!: string | null;
  /** The invited address. */
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  @Column({ name: 'invited_at', type: 'datetime', precision: 3 })
  invitedAt!: Date;
  @Column({ name: 'invited_by', type: 'varchar', length: 40, select: false })
  invitedBy!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'accepted_by', type: 'varchar', length: 40, nullable: true, select: false })
  acceptedBy!: string | null;
}

/** The same row as the delegate sees it: its owner is the profile that accepted, so that one function narrows both. */
@Entity('delegation')
export class ReceivedDelegationRow extends DelegationColumns {
  @Column({ name: 'delegate_profile_id', type: 'varchar', length: 40 })
  profileId!: string;
  @NotInCopy("another customer's")
  @Column({ name: 'profile_id', type: 'varchar', length: 40 })
  otherProfileId!: string;
  @NotInCopy('typed by another customer')
  @Column({ type: 'varchar', length: 254 })
  email!: string;
  @NotInCopy("the giver's act")
  @Column({ name: 'invited_at', type: 'datetime', precision: 3 })
  invitedAt!: Date;
  @NotInCopy("another customer's")
  @Column({ name: 'invited_by', type: 'varchar', length: 40, select: false })
  invitedBy!: string;
  @Column({ name: 'accepted_by', type: 'varchar', length: 40, nullable: true, select: false })
  acceptedBy!: string | null;
}

/** The columns of either, for queries that skip the entity hydration. */
export const DELEGATION_PROPERTIES = [
  'id',
  'profileId',
  'otherProfileId',
  'email',
  'scopes',
  'domains',
  'purpose',
  'spendingLimitCents',
  'until',
  'state',
  'invitedAt',
  'invitationExpiresAt',
  'acceptedAt',
  'endedAt',
] as const satisfies readonly (keyof DelegationRow & keyof ReceivedDelegationRow)[];
