import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { releaseUnplaced } from '../reservations';
import { type InspectLinesDeps, inspectLines } from './inspect-lines';
import { openLines } from './open-lines';
import { orderFacts } from './order-facts';
import { ownerOfOrder } from './order-owner.store';
import { requestedLine } from './requested-lines';
import { type ReserveLinesDeps, reserveLines } from './reserve-lines';

const id = z.string().min(1).max(40);
/** As many as a plan of ours may put into one order. */
const MOST_LINES = 500;
const lines = z.array(requestedLine).min(1).max(MOST_LINES);
const locale = z.enum(['it', 'en']);
const inspectInput = z.object({ locale, lines });
const reserveInput = z.object({
  orderId: id,
  profileId: id,
  locale,
  lines,
});
const releaseInput = z.object({ orderId: id, profileId: id });
const openInput = orderFacts.extend({ profileId: id.optional() });

/** `inspect-lines`: could these lines be ordered, as far as one can tell without holding anything. */
export function inspectLinesOperation(deps: InspectLinesDeps) {
  return async (input: unknown) => inspectLines(deps, checked(inspectInput, input));
}

/** `reserve-lines`: may these lines be ordered, and if so hold what they need for two minutes. */
export function reserveLinesOperation(deps: ReserveLinesDeps) {
  return async (input: unknown) => {
    const request = checked(reserveInput, input);
    return reserveLines(deps, { ...request, profileId: trustedProfileId(request.profileId) });
  };
}

/** `release-lines`: the order will not be placed after all; what was held for it is free at once. */
export function releaseLinesOperation({ database }: Pick<ReserveLinesDeps, 'database'>) {
  return async (input: unknown) => {
    const { orderId, profileId } = checked(releaseInput, input);
    await database.transact((manager) => releaseUnplaced(manager, trustedProfileId(profileId), orderId));
    return true;
  };
}

/**
 * `open-lines`: the order is placed. The event says the same a moment later; whichever comes second changes nothing.
 * Without a profile in the input, the one that reserved the lines counts.
 */
export function openLinesOperation({ database, clock }: Pick<ReserveLinesDeps, 'database' | 'clock'>) {
  return async (input: unknown) => {
    const order = checked(openInput, input);
    await database.transact(async (manager) => {
      const owner = order.profileId ?? (await ownerOfOrder(manager, order.orderId, order.lines));
      if (owner === null) return;
      await openLines(manager, trustedProfileId(owner), order, clock.now());
    });
    return true;
  };
}
