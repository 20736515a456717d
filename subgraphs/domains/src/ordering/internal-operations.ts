import { orderCancelled } from '@customer-area/billing/contract';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { cancelLines } from './cancel-lines';
import { inspectLines } from './inspect-lines';
import { type LineHoldersDeps, lineHolders } from './line-holders';
import { type OpenLinesDeps, openLines } from './open-lines';
import { orderFactsOf } from './order-facts';
import type { OrderOwnerStore } from './order-owner.store';
import { type ReserveLinesDeps, reserveLines } from './reserve-lines';

export interface LineOperationsDeps extends ReserveLinesDeps, OpenLinesDeps, LineHoldersDeps {
  readonly orderOwners: OrderOwnerStore;
}

/** What this service answers about the lines of an order. */
export function lineOperations(deps: LineOperationsDeps): InternalHandlers {
  const { database, clock, holds, reservations, transfersIn, orderOwners } = deps;
  return {
    ...answerOperation(contract.inspectLines, (input) => inspectLines(deps, input)),
    ...answerOperation(contract.reserveLines, ({ profileId, ...request }) =>
      reserveLines(deps, { ...request, profileId: trustedProfileId(profileId) }),
    ),
    ...answerOperation(contract.lineHolders, async (input) => ({ holders: await lineHolders(deps, input) })),
    ...answerOperation(contract.releaseLines, async ({ orderId, profileId }) => {
      const owner = trustedProfileId(profileId);
      await database.transact(async (manager) => {
        await reservations.releaseUnplaced(manager, owner, orderId);
        await transfersIn.releaseUnplaced(manager, owner, orderId);
        await holds.releaseUnplaced(manager, owner, orderId);
      });
      return true as const;
    }),
    ...answerOperation(contract.openLines, async (input) => {
      const order = orderFactsOf(input);
      await database.transact(async (manager) => {
        const owner = input.profileId ?? (await orderOwners.ownerOf(manager, order.orderId, order.lines));
        if (owner === null) return;
        await openLines(deps, manager, trustedProfileId(owner), order, clock.now());
      });
      return true as const;
    }),
    ...answerOperation(contract.cancelLines, async (input) => {
      const order = orderFactsOf(input);
      const owner = trustedProfileId(input.profileId);
      const why = { reason: orderCancelled.type, now: clock.now() };
      await database.transact(async (manager) => {
        await openLines(deps, manager, owner, order, why.now);
        await cancelLines(deps, manager, owner, order, why);
      });
      return true as const;
    }),
  };
}
