import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { releaseUnplaced } from '../reservations';
import { inspectLines } from './inspect-lines';
import { openLines } from './open-lines';
import { orderFactsOf } from './order-facts';
import { ownerOfOrder } from './order-owner.store';
import { type ReserveLinesDeps, reserveLines } from './reserve-lines';

/** What this service answers about the lines of an order. */
export function lineOperations(deps: ReserveLinesDeps): InternalHandlers {
  const { database, clock } = deps;
  return {
    ...answerOperation(contract.inspectLines, (input) => inspectLines(deps, input)),
    ...answerOperation(contract.reserveLines, ({ profileId, ...request }) =>
      reserveLines(deps, { ...request, profileId: trustedProfileId(profileId) }),
    ),
    ...answerOperation(contract.releaseLines, async ({ orderId, profileId }) => {
      await database.transact((manager) => releaseUnplaced(manager, trustedProfileId(profileId), orderId));
      return true as const;
    }),
    ...answerOperation(contract.openLines, async (input) => {
      const order = orderFactsOf(input);
      await database.transact(async (manager) => {
        const owner = input.profileId ?? (await ownerOfOrder(manager, order.orderId, order.lines));
        if (owner === null) return;
        await openLines(manager, trustedProfileId(owner), order, clock.now());
      });
      return true as const;
    }),
  };
}
