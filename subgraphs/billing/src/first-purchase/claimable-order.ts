import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { claimability } from './unclaimed-order';
import type { UnclaimedOrderStore } from './unclaimed-order.store';

export interface ClaimableOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly unclaimedOrders: UnclaimedOrderStore;
}

const question = z.object({ claimHash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Internal question of identity: is this token good? It comes as its hash, so that the token itself is in no other
 * service's hands. Asking changes nothing: the token is spent by the registration that names the order.
 */
export function claimableOrder(deps: ClaimableOrderDeps) {
  const { database, clock } = deps;
  return async (input: unknown) => {
    const order = await deps.unclaimedOrders.findBy(
      database.read,
      'claim',
      checked(question, input).claimHash,
    );
    const answer = claimability(order, clock.now());
    return { answer, orderId: answer === 'claimable' ? (order?.id ?? null) : null };
  };
}
