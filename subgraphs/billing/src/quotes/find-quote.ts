import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { ownerIn } from '@customer-area/shared/isolation';
import type { RequestedLine } from '../line-kinds';
import type { FindQuote, QuotedLine } from '../orders';
import type { QuoteStore } from './quote.store';

export interface FindQuoteDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly quotes: QuoteStore;
}

/** Foreign, absent, over, and about a domain beyond the viewer's scope are all null. */
export function findQuote({ database, clock, quotes }: FindQuoteDeps): FindQuote {
  return async (dataScope, quoteId) => {
    const quote = await quotes.find(database.read, ownerIn(dataScope), quoteId);
    if (quote === null || quote.expiresAt <= clock.now()) return null;
    const requested = JSON.parse(quote.requested) as RequestedLine[];
    const isWithin =
      typeof dataScope === 'string' ||
      requested.every(({ domainId }) => domainId !== undefined && dataScope.domainIds.includes(domainId));
    if (!isWithin) return null;
    return { requested, priced: JSON.parse(quote.priced) as QuotedLine[], promoCode: quote.promoCode };
  };
}
