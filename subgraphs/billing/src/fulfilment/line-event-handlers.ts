import { lineFailed, lineFulfilled, lineStarted, linesOver } from '@customer-area/domains/contract';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { OrderLineStatus } from '../orders';
import { type ApplyLineEventDeps, applyLineEvent } from './apply-line-event';
import { type EndUnpaidOrderDeps, endUnpaidOrder } from './end-unpaid-order';

/** What the domains service's log means here. */
export function lineEventHandlers(deps: ApplyLineEventDeps & EndUnpaidOrderDeps): EventHandlers {
  return {
    ...on(lineStarted, (manager, { type, payload }) =>
      applyLineEvent(deps, manager, { type, ...payload, to: OrderLineStatus.IN_PROGRESS, failure: null }),
    ),
    ...on(lineFulfilled, (manager, { type, payload: { orderId, lineId } }) =>
      applyLineEvent(deps, manager, {
        type,
        orderId,
        lineId,
        to: OrderLineStatus.FULFILLED,
        failure: null,
      }),
    ),
    ...on(linesOver, (manager, { payload: { orderId } }) => endUnpaidOrder(deps, manager, orderId)),
    ...on(lineFailed, (manager, { type, payload: { orderId, lineId, ...failure } }) =>
      applyLineEvent(deps, manager, { type, orderId, lineId, to: OrderLineStatus.FAILED, failure }),
    ),
  };
}
