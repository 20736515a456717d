import { forbidden } from '@customer-area/shared/errors';
import type { DataScope, ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { OrderRow, OrderStore } from '../orders';
import { type BindClaimDeps, bindClaim } from './bind-claim';
import { claimHash } from './claim-token';
import type { OpenOrderCountStore } from './open-orders.store';
import { BIND_CLAIM } from './take-claim';
import { claimability } from './unclaimed-order';
import type { StoredUnclaimedOrder } from './unclaimed-order.store';

export interface ClaimOrderDeps extends BindClaimDeps {
  readonly orders: OrderStore;
  readonly openOrderCounts: OpenOrderCountStore;
}

/**
 * An order that was placed before signing in becomes that of the profile. One profile has it; whoever comes again with the token of its own
 * order gets that order. Null for every token that leads to none: nobody learns whether it was used.
 */
export async function claimOrder(
  deps: ClaimOrderDeps,
  { dataScope, claimToken }: { readonly dataScope: DataScope; readonly claimToken: string },
): Promise<OrderRow | null> {
  // It is about names that are no domain of the profile yet.
  if (typeof dataScope !== 'string') throw forbidden('BEYOND_SCOPE');
  const { database } = deps;
  const unclaimed = await deps.unclaimedOrders.findBy(database.read, 'claim', claimHash(claimToken));
  if (unclaimed === null) return null;
  const isOurs = await database.transact((manager) => take(deps, manager, unclaimed, dataScope));
  if (!isOurs) return null;
  // What dies here is taken up by the job; both may run, and one of them writes the order.
  await bindClaim(deps)({ subjectId: unclaimed.id });
  const [order] = await deps.orders.byIds(database.read, dataScope, [unclaimed.id]);
  return order ?? null;
}

/** Takes the order for the profile; false when it is another one's, or cannot be claimed any more. */
async function take(
  deps: ClaimOrderDeps,
  manager: EntityManager,
  unclaimed: StoredUnclaimedOrder,
  profileId: ProfileId,
): Promise<boolean> {
  const { id: orderId, networkHash } = unclaimed;
  const at = deps.clock.now();
  const isFree =
    claimability(unclaimed, at) === 'claimable' &&
    (await deps.unclaimedOrders.move(manager, orderId, 'OPEN', 'CLAIMED'));
  if (!isFree) return (await deps.claims.ofOrder(manager, orderId))?.profileId === profileId;
  await deps.openOrderCounts.countClosed(manager, networkHash);
  await deps.claims.insert(manager, { orderId, profileId, at });
  await enqueueJob(manager, { kind: BIND_CLAIM, subjectId: orderId, dueAt: at });
  return true;
}
