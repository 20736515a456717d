import type { automaticRenewalAttempted } from '@customer-area/billing/contract';
import type { PayloadOf } from '@customer-area/shared/contract';

/** How an attempt ended, as billing tells it. */
export type AttemptOutcome = PayloadOf<typeof automaticRenewalAttempted>['outcome'];

/** What an attempt leads to. */
export type AfterAttempt = 'PAID' | 'WAITING' | 'FAILED' | 'UNDECIDED';

/**
 * What follows on an attempt. Another day may change what was declined for now, and what stood in the way of an order; it changes
 * neither a limit nor a bank that asks for the customer. Without a method, or a moment left, nothing more is tried.
 */
export function afterAttempt(
  outcome: AttemptOutcome,
  left: {
    readonly methods: number;
    readonly hasFurtherMoment: boolean;
    /** There is an order of the period, and its holder has not chosen anew since the attempt began. */
    readonly hasOrder: boolean;
  },
): AfterAttempt {
  switch (outcome) {
    case 'PAID':
    case 'UNDECIDED':
      return outcome;
    case 'DECLINED_SOFT':
    case 'DECLINED_HARD':
      return left.methods > 0 && left.hasFurtherMoment ? 'WAITING' : 'FAILED';
    case 'NOT_RENEWABLE':
      // The order of the period was cancelled, or has expired: there is no other one unless its holder chooses anew.
      return left.hasFurtherMoment && !left.hasOrder ? 'WAITING' : 'FAILED';
    case 'AUTHENTICATION_REQUIRED':
    case 'PRICE_ABOVE_CEILING':
    case 'NO_METHOD':
      return 'FAILED';
  }
}
