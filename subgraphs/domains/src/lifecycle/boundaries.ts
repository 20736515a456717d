import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';
import { type DeletionBoundaries, deletedAt } from './deletion';
import { addMonths } from './years';

/** The moments at which a registered domain changes its status by itself. Each one is the first instant of what follows. */
export interface Boundaries extends DeletionBoundaries {
  /** Three calendar months before expiry: the customer sees the domain as expiring. */
  readonly expiringFrom: Date;
  /** The paid time is over. */
  readonly expiresAt: Date;
}

/** Months before expiry in which a domain is shown as expiring (README, Rules: customer status). */
const EXPIRING_MONTHS = 3;

/**
 * The boundaries that are planned for a domain from the date the customer has paid through (not the registry's date) and the
 * policy of its extension (README, Rules: life-cycle table). Once its registry has deleted it, the registry's dates count.
 */
export function boundariesOf(paidThrough: Date, policy: TldPolicy): Boundaries {
  // Its registry may leave more time than we do: what counts is when we let it go.
  const letGoAt = addDays(paidThrough, Math.min(policy.graceDays, policy.letGoDays));
  return {
    expiringFrom: addMonths(paidThrough, -EXPIRING_MONTHS),
    expiresAt: paidThrough,
    ...deletedAt(letGoAt, policy),
  };
}
