import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { orderClaimFailed } from '../../contract';
import { subjectOf } from '../line-kinds';
import {
  draftOrder,
  OrderLineStatus,
  OrderStatus,
  OrderStepCause,
  type OrderWritingStore,
  type ProfileSnapshot,
} from '../orders';
import { type ClaimedDraftDeps, claimedDraft } from './claimed-draft';
import type { LineFailure } from './line-failure';
import type { OrderClaim } from './order-claim';
import type { OrderClaimStore } from './order-claim.store';
import type { UnclaimedOrder } from './unclaimed-order';

export interface FailClaimDeps extends ClaimedDraftDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly claims: OrderClaimStore;
  readonly orderWriting: OrderWritingStore;
}

/**
 * The order cannot be made as it was promised. The profile gets it all the same, cancelled, with the reason on its lines:
 * who ordered something and signed up for it finds out what became of it. The registration stands.
 */
export function failClaim(
  deps: FailClaimDeps,
  claim: OrderClaim,
  unclaimed: UnclaimedOrder,
  billingData: ProfileSnapshot,
  failures: ReadonlyMap<string, LineFailure>,
): Promise<void> {
  const { database, clock } = deps;
  const reason = [...failures.values()][0]?.code ?? null;
  return database.transact(async (manager) => {
    const at = clock.now();
    if (!(await deps.claims.conclude(manager, claim, { state: 'FAILED', reason, at }))) return;
    const draft = await claimedDraft(
      deps,
      manager,
      unclaimed,
      billingData,
      { lines: unclaimed.lines, holders: [] },
      at,
    );
    // The code's discount is shown, but no use of the code is taken.
    const rows = draftOrder(draft, unclaimed.number);
    await deps.orderWriting.insert(manager, rows);
    const { order, lines } = rows;
    for (const line of lines) {
      const failure = failures.get(line.id);
      const kept = failure === undefined ? null : JSON.stringify(failure);
      await deps.orderWriting.moveLine(manager, line, OrderLineStatus.CANCELLED, kept);
    }
    await deps.orderWriting.move(
      manager,
      order,
      OrderStatus.CANCELLED,
      OrderStepCause.CLAIM_NOT_POSSIBLE,
      at,
    );
    await appendEvent(manager, orderClaimFailed, {
      profileId: claim.profileId,
      subjectId: order.id,
      payload: {
        orderId: order.id,
        number: order.number,
        reason,
        names: unclaimed.lines.filter(({ lineId }) => failures.has(lineId)).map(subjectOf),
      },
      occurredAt: at,
    });
  });
}
