import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { subjectOf } from '../line-kinds';
import {
  draftOrder,
  insertOrder,
  moveLine,
  moveOrder,
  OrderLineStatus,
  OrderStatus,
  type ProfileSnapshot,
} from '../orders';
import { claimedDraft } from './claimed-draft';
import type { Hindrance } from './hindrance';
import { concludeClaim, type OrderClaim } from './order-claim.store';
import type { UnclaimedOrder } from './unclaimed-order';

export interface FailClaimDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * The order cannot be made as it was promised. The profile gets it all the same, cancelled, with the reason on its lines:
 * who ordered something and signed up for it finds out what became of it. The registration stands.
 */
export function failClaim(
  { database, clock }: FailClaimDeps,
  claim: OrderClaim,
  unclaimed: UnclaimedOrder,
  billingData: ProfileSnapshot,
  hindrances: ReadonlyMap<string, Hindrance>,
): Promise<void> {
  const reason = [...hindrances.values()][0]?.code ?? null;
  return database.transact(async (manager) => {
    const at = clock.now();
    if (!(await concludeClaim(manager, claim, { state: 'FAILED', reason, at }))) return;
    const draft = await claimedDraft(manager, unclaimed, billingData, unclaimed.lines, at);
    // The code's discount is shown, but no use of the code is taken.
    const rows = draftOrder(draft, unclaimed.number);
    await insertOrder(manager, rows);
    const { order, lines } = rows;
    for (const line of lines) {
      const hindrance = hindrances.get(line.id);
      const failure = hindrance === undefined ? null : JSON.stringify(hindrance);
      await moveLine(manager, line, OrderLineStatus.CANCELLED, failure);
    }
    await moveOrder(manager, order, OrderStatus.CANCELLED, 'not possible any more when claimed', at);
    await appendEvent(manager, {
      type: 'order.claim-failed',
      profileId: claim.profileId,
      subjectId: order.id,
      payload: {
        orderId: order.id,
        number: order.number,
        reason,
        names: unclaimed.lines.filter(({ lineId }) => hindrances.has(lineId)).map(subjectOf),
      },
      occurredAt: at,
    });
  });
}
