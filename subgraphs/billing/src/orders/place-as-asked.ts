import { badInput, faultText } from '@customer-area/shared/errors';
import { acceptedTerms, type PlaceOrderInput, payloadOf } from './order-inputs.graphql';
import { type PlaceOrderDeps, placeOrder } from './place-order';
import type { PlaceOrder } from './place-order-command';
import { type PlaceOrderOutcome, refusedBy } from './place-order-outcome';
import { placeQuoted } from './place-quoted';
import { type FindPlannedLines, wantedLines } from './planned-lines';
import type { FindQuote } from './quoted-order';

/** Finds what was proposed before, by the token or the id that the customer was told. */
export interface FindProposed {
  readonly plannedLines: FindPlannedLines;
  readonly quote: FindQuote;
}

/** Places what the customer typed, what a plan proposed, or what was quoted. */
export async function placeAsAsked(
  deps: PlaceOrderDeps,
  find: FindProposed,
  input: PlaceOrderInput,
  who: Pick<PlaceOrder, 'dataScope' | 'ip' | 'locale'>,
): Promise<PlaceOrderOutcome> {
  const { quoteId, promoCode, idempotencyKey: key } = input;
  const said = { ...who, terms: acceptedTerms(input) };
  const request = { operation: 'placeOrder', key };
  if (quoteId !== null) {
    refuseBesideQuote(input);
    const payload = payloadOf(input, null);
    return placeQuoted(deps, find.quote, { ...said, quoteId, request: { ...request, payload } });
  }
  const wanted = await wantedLines(find.plannedLines, who.dataScope, input);
  if (wanted === null) return refusedBy('PLAN_EXPIRED', who.locale);
  const payload = payloadOf(input, wanted.lines);
  return placeOrder(deps, { ...said, ...wanted, promoCode, request: { ...request, payload } });
}

function refuseBesideQuote({ lines, planToken, promoCode }: PlaceOrderInput): void {
  const others = { lines, planToken, promoCode };
  const beside = Object.entries(others).find(([, given]) => given !== null)?.[0];
  if (beside !== undefined)
    throw badInput(`input.${beside}`, faultText('input.exactlyOne', { names: [beside, 'quoteId'] }));
}
