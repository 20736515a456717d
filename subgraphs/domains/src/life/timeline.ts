import { afterDeletion, type DeletionBoundaries, type DomainStatus, deletedAt } from '../lifecycle';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';
import type { RecoveryPrice } from '../recovery';

/** What will happen to a registered domain when nobody does anything. */
export type TimelineEventCode =
  | 'EXPIRING'
  | 'REGISTRY_RENEWS'
  | 'AUTO_RENEWAL'
  | 'EXPIRED'
  | 'LET_GO'
  | 'RECOVERY_ENDS'
  | 'RELEASED';

/** What has to be bought to keep the domain once it has happened. */
export type Remedy = 'RENEWAL' | 'RESTORATION';

export interface TimelineEvent {
  readonly at: Date;
  readonly event: TimelineEventCode;
  /** The status that the domain comes to; null where it keeps the one it has. */
  readonly status: DomainStatus | null;
  /** Null where nothing has to be bought, or nothing helps any more. */
  readonly remedy: Remedy | null;
  readonly reversible: boolean;
}

export type TimelineFacts = Pick<
  DomainRow,
  | 'state'
  | 'paidThrough'
  | 'registryExpiresAt'
  | 'expiringFrom'
  | 'renewableUntil'
  | 'redemptionUntil'
  | 'pendingDeleteUntil'
  | 'renewingSince'
  | 'suspendedAt'
  | 'registryDeletedAt'
> & {
  /** When it is charged next by itself; null when it is not. */
  readonly nextChargeAt: Date | null;
};

/** More than a domain has ahead of it. */
export const MOST_EVENTS = 10;

/**
 * What is ahead of a domain, in the order in which it happens. Nothing for one that is not registered, or whose renewal is
 * paid and being carried out: its dates are about to move.
 */
export function timelineOf(facts: TimelineFacts, policy: TldPolicy, now: Date): TimelineEvent[] {
  if (facts.state !== 'REGISTERED' || facts.renewingSince !== null) return [];
  return planned(facts, policy, now)
    .filter(({ at, event }) => at > now || (event === 'LET_GO' && isLate(facts, now)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Its registry should have been told by now: that happens as soon as it can be reached. */
function isLate({ registryDeletedAt, renewableUntil }: TimelineFacts, now: Date): boolean {
  return registryDeletedAt === null && renewableUntil !== null && renewableUntil <= now;
}

function deletionOf(facts: TimelineFacts, policy: TldPolicy, now: Date): DeletionBoundaries | null {
  const { renewableUntil, redemptionUntil, pendingDeleteUntil } = facts;
  if (isLate(facts, now)) return deletedAt(now, policy);
  if (renewableUntil === null || redemptionUntil === null || pendingDeleteUntil === null) return null;
  return afterDeletion(facts) ?? { renewableUntil, redemptionUntil, pendingDeleteUntil };
}

function planned(facts: TimelineFacts, policy: TldPolicy, now: Date): TimelineEvent[] {
  const { paidThrough, expiringFrom, registryExpiresAt, suspendedAt, nextChargeAt } = facts;
  const deletion = deletionOf(facts, policy, now);
  const events: TimelineEvent[] = [];
  const add = (
    at: Date | null,
    event: TimelineEventCode,
    status: DomainStatus | null,
    remedy: Remedy | null,
    reversible: boolean,
  ) => {
    if (at !== null) events.push({ at, event, status, remedy, reversible });
  };
  // A suspended domain shows its suspension until it expires.
  add(expiringFrom, 'EXPIRING', suspendedAt === null ? 'EXPIRING' : null, 'RENEWAL', true);
  if (registryExpiresAt !== null && paidThrough !== null && registryExpiresAt < paidThrough)
    add(registryExpiresAt, 'REGISTRY_RENEWS', null, null, false);
  add(nextChargeAt, 'AUTO_RENEWAL', null, 'RENEWAL', false);
  const hasGrace = !isSame(paidThrough, deletion?.renewableUntil ?? null);
  add(paidThrough, 'EXPIRED', hasGrace ? 'EXPIRED_RENEWABLE' : null, 'RENEWAL', true);
  if (deletion === null) return events;
  const { renewableUntil, redemptionUntil, pendingDeleteUntil } = deletion;
  const remedy = policy.recovery === 'RENEWAL' ? 'RENEWAL' : 'RESTORATION';
  add(renewableUntil, 'LET_GO', 'REDEMPTION', remedy, true);
  if (!isSame(redemptionUntil, pendingDeleteUntil))
    add(redemptionUntil, 'RECOVERY_ENDS', 'PENDING_DELETE', null, false);
  add(pendingDeleteUntil, 'RELEASED', 'DELETED', null, false);
  return events;
}

function isSame(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

/** What the remedy costs, in cents; null where nothing is to be bought, and where its price is not known. */
export function costOf(
  { remedy }: Pick<TimelineEvent, 'remedy'>,
  price: RecoveryPrice | null,
): number | null {
  if (remedy === null || price === null || price.renewal === null) return null;
  if (remedy === 'RENEWAL') return price.renewal;
  return price.restore === null ? null : price.renewal + price.restore;
}
