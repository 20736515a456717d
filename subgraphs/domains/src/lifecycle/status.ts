import type { Boundaries } from './boundaries';

/** What is stored of a domain; everything that only time changes is derived from it. */
export type DomainState =
  | 'REQUESTED' // ordered, not paid
  | 'REGISTERING' // paid, the registry has not answered yet
  | 'REGISTERED'
  | 'REQUEST_FAILED' // the registry refused
  | 'WITHDRAWN' // the order was cancelled or expired unpaid
  | 'TRANSFERRED' // moved to another registrar
  | 'DELETED';

/** What the customer reads beside a domain (enum DomainStatus of the graph). */
export type DomainStatus =
  | 'WAITING_PAYMENT'
  | 'REGISTERING'
  | 'ACTIVE'
  | 'EXPIRING'
  | 'EXPIRED_RENEWABLE'
  | 'REDEMPTION'
  | 'PENDING_DELETE'
  | 'SUSPENDED'
  | 'TRANSFERRED'
  | 'DELETED';

export interface LifecycleFacts {
  readonly state: DomainState;
  /** What the customer has paid through; `null` before registration. */
  readonly paidThrough: Date | null;
  /** When the domain was suspended for missing verification; `null` while it is not. */
  readonly suspendedAt: Date | null;
  /** `boundariesOf(paidThrough, policy)`; `null` exactly when `paidThrough` is. */
  readonly boundaries: Boundaries | null;
}

/**
 * The customer's status of a domain at a moment: derived, never stored, so that it cannot lag behind the clock
 * (README, Rules). Intervals are half-open: at its very boundary a domain already has the next status. Suspension hides
 * "expiring", because it is what the customer must act on first, but never an expiry that has happened.
 */
export function statusOf(facts: LifecycleFacts, now: Date): DomainStatus {
  switch (facts.state) {
    case 'REQUESTED':
      return 'WAITING_PAYMENT';
    case 'REGISTERING':
      return 'REGISTERING';
    case 'TRANSFERRED':
      return 'TRANSFERRED';
    case 'REQUEST_FAILED':
    case 'WITHDRAWN':
    case 'DELETED':
      return 'DELETED';
    case 'REGISTERED':
      return statusOfRegistered(facts, now);
  }
}

function statusOfRegistered({ boundaries, suspendedAt }: LifecycleFacts, now: Date): DomainStatus {
  if (boundaries !== null && now >= boundaries.expiresAt) return statusAfterExpiry(boundaries, now);
  if (suspendedAt !== null) return 'SUSPENDED';
  return boundaries !== null && now >= boundaries.expiringFrom ? 'EXPIRING' : 'ACTIVE';
}

function statusAfterExpiry(boundaries: Boundaries, now: Date): DomainStatus {
  if (now < boundaries.renewableUntil) return 'EXPIRED_RENEWABLE';
  if (now < boundaries.redemptionUntil) return 'REDEMPTION';
  return now < boundaries.pendingDeleteUntil ? 'PENDING_DELETE' : 'DELETED';
}
