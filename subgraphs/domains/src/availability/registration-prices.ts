import { registrationPrices as contract } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { Cents } from '@customer-area/shared/money';

/** What registering costs for one year, excluding VAT, by extension. */
export type RegistrationPrices = (
  tlds: readonly string[],
  requestId: string,
) => Promise<ReadonlyMap<string, Cents>>;

/** Prices from billing's catalogue. Without an answer there are none: availability is answered without them. */
export function billingPrices(billing: Peer, logger: Logger): RegistrationPrices {
  return async (tlds, requestId) => {
    if (tlds.length === 0) return new Map();
    try {
      const { prices } = await askOperation(billing, contract, { tlds: [...tlds], years: 1 }, requestId);
      return new Map(prices.map(({ tld, cents, currency }) => [tld, { amount: cents, currency }]));
    } catch (error) {
      logger.warn({ err: error, requestId }, 'availability answered without prices');
      return new Map();
    }
  };
}
