import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { paymentMatched } from '../../../contract';
import type { NumberedOrderStore } from '../../orders';
import { BankLineStatus } from '../lines/bank-line-status';
import { type BookLineDeps, bookLine } from '../matching/book-line';
import { type IsMarkedDeps, isMarkedByStaff } from '../matching/is-marked';
import { type DecideLineDeps, decideLine, type LineDecided } from './decide-line';
import { staffReason } from './staff-reason';

export interface MatchPaymentDeps extends DecideLineDeps, BookLineDeps, IsMarkedDeps {
  readonly numberedOrders: NumberedOrderStore;
}

export interface MatchPayment {
  readonly lineId: string;
  readonly orderNumber: string;
  readonly reason: string;
}

/**
 * Staff say which order a line is for: it pays it, a part of it, or becomes credit, as any other money does. A line that is the money
 * with which staff had marked the order as paid is told so, and booked no second time.
 */
export async function matchPayment(deps: MatchPaymentDeps, command: MatchPayment): Promise<LineDecided> {
  const reason = staffReason('input.reason', command.reason);
  const [order] = await deps.numberedOrders.find(deps.database.read, [command.orderNumber]);
  if (order === undefined) throw notFound();
  const { id: orderId, profileId, number } = order;
  return decideLine(deps, command.lineId, {
    reason,
    isMade: (line) => line.orderId === orderId,
    carryOut: async (manager, line, at) => {
      if (line.cents <= 0) return 'NOTHING_RECEIVED';
      const isSame = line.review === 'MARKED_BY_STAFF' && (await isMarkedByStaff(deps, manager, order));
      const { status, creditedCents } = isSame
        ? { status: BankLineStatus.PAID, creditedCents: 0 }
        : await bookLine(deps, manager, line, order, { cents: line.cents, at });
      await appendEvent(manager, paymentMatched, {
        ...{ profileId, subjectId: orderId, occurredAt: at },
        payload: { orderId, number, cents: line.cents, reason },
      });
      return { status, creditedCents, profileId, orderId };
    },
  });
}
