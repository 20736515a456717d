import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { type ActionRefusal, type OrderWritingStore, refusalToPay } from '../orders';
import {
  lockAll,
  type MakeRequestDeps,
  MOST_ORDERS,
  makeRequest,
  type OrdersRequest,
} from '../payment-requests';
import { askForPayments } from './ask-for-payment';
import type { LinkGuesses } from './link-guesses';
import { type MadeLink, type MakeLinkDeps, makeLink } from './make-link';

export interface RequestPaymentDeps extends MakeLinkDeps, MakeRequestDeps {
  readonly database: Database;
  readonly orderWriting: OrderWritingStore;
  readonly linkGuesses: LinkGuesses;
}

export interface RequestPayment {
  readonly dataScope: DataScope;
  readonly orderIds: readonly string[];
  readonly mail: boolean;
}

export type RequestPaymentOutcome =
  | { readonly kind: 'made'; readonly request: OrdersRequest; readonly link: MadeLink }
  /** One of the orders cannot be paid. */
  | { readonly kind: 'refused'; readonly code: ActionRefusal; readonly number: string };

/** Makes a link that pays orders without signing in, for whoever its holder gives it to; and has one mailed on request. */
export async function requestPayment(
  deps: RequestPaymentDeps,
  { dataScope, orderIds: asked, mail }: RequestPayment,
): Promise<RequestPaymentOutcome> {
  const { database, clock } = deps;
  const orderIds = [...new Set(asked)];
  if (orderIds.length === 0 || orderIds.length > MOST_ORDERS)
    throw badInput('orderIds', faultText('input.entries', { least: 1, most: MOST_ORDERS }));
  if (!orderIds.every((id) => isId(id, 'ord'))) throw notFound();
  await deps.linkGuesses.countMade(ownerIn(dataScope));
  return database.transact(async (manager): Promise<RequestPaymentOutcome> => {
    const at = clock.now();
    const orders = await lockAll(deps, manager, dataScope, orderIds);
    const [first, ...others] = orders;
    if (first === undefined || orders.length < orderIds.length) throw notFound();
    for (const order of orders) {
      const code = refusalToPay(order, at);
      if (code !== null) return { kind: 'refused', code, number: order.number };
    }
    const request = await makeRequest(deps, manager, [first, ...others], at);
    if (mail) await askForPayments(manager, request, [first, ...others], at);
    return { kind: 'made', request, link: await makeLink(deps, manager, request, orders) };
  });
}
