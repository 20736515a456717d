import { renewalTotals } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Cents } from '@customer-area/shared/money';
import type { RenewalTerm } from './renewal-term';

/** What a profile would pay for each of these now, with VAT; null for what is not sold. */
export type BillingTotals = (
  profileId: string,
  renewals: readonly RenewalTerm[],
  requestId: string,
) => Promise<readonly (Cents | null)[]>;

/** As many as billing answers at once. */
export const MOST_TOTALS = 100;

export function billingTotals(billing: Peer): BillingTotals {
  return async (profileId, renewals, requestId) => {
    const input = {
      profileId,
      renewals: renewals.map((term) => ({ ...term, services: [...term.services] })),
    };
    const { currency, cents } = await askOperation(billing, renewalTotals, input, requestId);
    return cents.map((amount) => (amount === null ? null : { amount, currency }));
  };
}
