import { addDays } from '@customer-area/shared/clock';
import type { TldPolicy } from '../names';
import { addMonths } from './years';

/** The moments at which a registered domain changes its status by itself. Each one is the first instant of what follows. */
export interface Boundaries {
  /** Three calendar months before expiry: the customer sees the domain as expiring. */
  readonly expiringFrom: Date;
  /** The paid time is over. */
  readonly expiresAt: Date;
  /** End of the grace: it is deleted at the registry then, unless paid. Equals `expiresAt` where there is no grace (.eu). */
  readonly renewableUntil: Date;
  /** End of redemption (gTLD, .it) or quarantine (.eu). */
  readonly redemptionUntil: Date;
  /** The name is free again; equals `redemptionUntil` where it is released at once (.eu). */
  readonly pendingDeleteUntil: Date;
}

/** Months before expiry in which a domain is shown as expiring (README, Rules: customer status). */
const EXPIRING_MONTHS = 3;

/**
 * The boundaries of a domain from the date the customer has paid through (not the registry's date) and the policy of
 * its extension (README, Rules: life-cycle table).
 */
export function boundariesOf(paidThrough: Date, policy: TldPolicy): Boundaries {
  // Its registry may leave more time than we do: what counts is when we let it go.
  const renewableUntil = addDays(paidThrough, Math.min(policy.graceDays, policy.letGoDays));
  const redemptionUntil = addDays(renewableUntil, policy.redemptionDays);
  return {
    expiringFrom: addMonths(paidThrough, -EXPIRING_MONTHS),
    expiresAt: paidThrough,
    renewableUntil,
    redemptionUntil,
    pendingDeleteUntil: addDays(redemptionUntil, policy.pendingDeleteDays),
  };
}
