import { recoveryPrices } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import DataLoader from 'dataloader';
import type { Recovery } from './recovery';

/** What saving a name of an extension costs, in cents without VAT; null while billing does not answer, or does not sell it. */
export interface RecoveryPrice {
  readonly renewal: number | null;
  readonly restore: number | null;
}

export type RecoveryPriceLoader = DataLoader<string, RecoveryPrice | null>;

/** Prices by extension, asked of billing once for a request. */
export function recoveryPriceLoader(billing: Peer, logger: Logger, requestId: string): RecoveryPriceLoader {
  return new DataLoader(
    async (tlds) => {
      try {
        const { prices } = await askOperation(billing, recoveryPrices, { tlds: [...tlds] }, requestId);
        const byTld = new Map(prices.map((price) => [price.tld, price]));
        return tlds.map((tld) => byTld.get(tld) ?? null);
      } catch (error) {
        logger.warn({ err: error, requestId }, 'recovery answered without prices');
        return tlds.map(() => null);
      }
    },
    { maxBatchSize: 100 },
  );
}

/** Of this way of saving it; null where its price is not known. */
export function costOf({ by }: Recovery, price: RecoveryPrice | null): number | null {
  if (price === null || price.renewal === null) return null;
  if (by === 'RENEWAL') return price.renewal;
  return price.restore === null ? null : price.renewal + price.restore;
}
