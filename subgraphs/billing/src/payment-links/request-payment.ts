import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import { type ActionRefusal, type OrderWritingStore, refusalToPay } from '../orders';
import { askForPayment } from './ask-for-payment';
import type { LinkGuesses } from './link-guesses';
import { type MadeLink, type MakeLinkDeps, makeLink } from './make-link';

export interface RequestPaymentDeps extends MakeLinkDeps {
  readonly database: Database;
  readonly orderWriting: OrderWritingStore;
  readonly linkGuesses: LinkGuesses;
}

export type RequestPaymentOutcome =
  | { readonly kind: 'made'; readonly link: MadeLink }
  | { readonly kind: 'refused'; readonly code: ActionRefusal };

/** Makes a link that pays an order without signing in, for whoever its holder gives it to; and has one mailed on request. */
export async function requestPayment(
  deps: RequestPaymentDeps,
  command: { readonly dataScope: DataScope; readonly orderId: string; readonly mail: boolean },
): Promise<RequestPaymentOutcome> {
  const { database, clock } = deps;
  const { dataScope, orderId, mail } = command;
  if (!isId(orderId, 'ord')) throw notFound();
  await deps.linkGuesses.countMade(ownerIn(dataScope));
  return database.transact(async (manager): Promise<RequestPaymentOutcome> => {
    const order = await deps.orderWriting.lock(manager, dataScope, orderId);
    if (order === null) throw notFound();
    const at = clock.now();
    const code = refusalToPay(order, at);
    if (code !== null) return { kind: 'refused', code };
    if (mail) await askForPayment(manager, order, 'ASKED', at);
    return { kind: 'made', link: await makeLink(deps, manager, order) };
  });
}
