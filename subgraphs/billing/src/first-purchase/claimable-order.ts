import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { claimableOrder } from '../../contract';
import { claimability } from './unclaimed-order';
import type { UnclaimedOrderStore } from './unclaimed-order.store';

export interface ClaimableOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly unclaimedOrders: UnclaimedOrderStore;
}

/**
 * The token comes as its hash, so that the token itself is in no other service's hands. Asking changes nothing: the token is
 * spent by the registration that names the order.
 */
export function claimableOrderOperation(deps: ClaimableOrderDeps): InternalHandlers {
  const { database, clock } = deps;
  return answerOperation(claimableOrder, async ({ claimHash }) => {
    const order = await deps.unclaimedOrders.findBy(database.read, 'claim', claimHash);
    const answer = claimability(order, clock.now());
    if (answer !== 'claimable') return { answer };
    if (order === null) throw new Error('an order that nobody knows cannot be claimed');
    return { answer, orderId: order.id };
  });
}
