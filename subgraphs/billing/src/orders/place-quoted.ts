import { ownerIn } from '@customer-area/shared/isolation';
import { earlierOrder } from './earlier-order';
import { type PlaceOrderDeps, placeOrder } from './place-order';
import type { PlaceOrder } from './place-order-command';
import { type PlaceOrderOutcome, placed, refusedBy } from './place-order-outcome';
import type { FindQuote } from './quoted-order';

export interface PlaceQuoted extends Omit<PlaceOrder, 'lines' | 'promoCode' | 'quoted' | 'proposedListNet'> {
  readonly quoteId: string;
}

/** Places what was quoted, at the price it was quoted for. A request that comes again is answered also after the quote is gone. */
export async function placeQuoted(
  deps: PlaceOrderDeps,
  findQuote: FindQuote,
  { quoteId, ...command }: PlaceQuoted,
): Promise<PlaceOrderOutcome> {
  const known = await earlierOrder(deps, { profileId: ownerIn(command.dataScope), ...command.request });
  if (known !== null) return placed(known);
  const quote = await findQuote(command.dataScope, quoteId);
  if (quote === null) return refusedBy('QUOTE_EXPIRED', command.locale, 'input.quoteId');
  const { requested, priced, promoCode } = quote;
  return placeOrder(deps, { ...command, lines: requested, promoCode, quoted: priced });
}
