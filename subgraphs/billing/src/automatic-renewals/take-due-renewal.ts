import { automaticRenewalDue } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { defineJob, enqueueJob, TWO_DAYS } from '@customer-area/shared/jobs';
import { type PeriodOrderDeps, periodOrder } from './period-order';

/** Asks three others, each of which may be away. A lane of its own, so that nothing else waits. */
export const CHARGE_AUTOMATICALLY = defineJob({
  name: 'automatic-renewal.charge',
  lane: 'automatic-renewals',
  timeoutMs: 60_000,
  delays: TWO_DAYS,
});

export interface TakeDueRenewalDeps extends PeriodOrderDeps {
  readonly clock: Clock;
}

/**
 * A domain that renews itself is due: one row for one attempt, however often it is told. The order has its id from now
 * on. Paying needs others, so a job does it.
 */
export function takeDueRenewal(deps: TakeDueRenewalDeps): EventHandlers {
  return on(automaticRenewalDue, async (manager, { payload, occurredAt }) => {
    const { finalAttempt: _, chosenAt: __, ...due } = payload;
    const { orderId, lineId } = await periodOrder(deps, manager, payload);
    const id = newId('ach');
    const fresh = { outcome: null, refusals: [], looks: 0, concludedAt: null };
    const charge = { ...due, ...fresh, id, orderId, lineId, dueAt: new Date(occurredAt) };
    if (await deps.automaticCharges.insert(manager, charge))
      await enqueueJob(manager, { kind: CHARGE_AUTOMATICALLY, subjectId: id, dueAt: deps.clock.now() });
  });
}
