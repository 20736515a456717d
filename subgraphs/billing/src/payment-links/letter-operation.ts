import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { paymentLetter } from '../../contract';
import { factsOf, type OrderStore, type OrderWritingStore, refusalToPay, stillDue } from '../orders';
import { type MakeLinkDeps, makeLink } from './make-link';

export interface LetterOperationDeps extends MakeLinkDeps {
  readonly database: Database;
  readonly orders: OrderStore;
  readonly orderWriting: OrderWritingStore;
}

/** As many as a letter names. */
const NAMES = 5;

/** What identity needs to write a letter with a pay link: no fact carries the link. */
export function paymentLetterOperation(deps: LetterOperationDeps): InternalHandlers {
  const { database, clock } = deps;
  return answerOperation(paymentLetter, ({ orderId }) =>
    database.transact(async (manager) => {
      const owner = await deps.orderWriting.ownerOf(manager, orderId);
      if (owner === null) return null;
      const profileId = trustedProfileId(owner);
      const order = await deps.orderWriting.lock(manager, profileId, orderId);
      if (order === null || refusalToPay(order, clock.now()) !== null) return null;
      const { names } = factsOf(order, await deps.orders.linesOf(manager, profileId, [orderId]));
      const { number } = order;
      const link = await makeLink(deps, manager, order);
      return {
        profileId,
        number,
        amountDueCents: stillDue(order),
        names: names.slice(0, NAMES),
        count: names.length,
        ...link,
      };
    }),
  );
}
