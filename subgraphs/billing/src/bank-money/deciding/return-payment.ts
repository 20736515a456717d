import { appendEvent } from '@customer-area/shared/events';
import { paymentReturned } from '../../../contract';
import type { NumberedOrderStore } from '../../orders';
import { BankLineStatus } from '../lines/bank-line-status';
import { numbersIn } from '../matching/numbers-in-text';
import { type DecideLineDeps, decideLine, type LineDecided } from './decide-line';
import { staffReason } from './staff-reason';

export interface ReturnPaymentDeps extends DecideLineDeps {
  readonly numberedOrders: NumberedOrderStore;
}

/**
 * Staff have sent the money of a line back, or have seen to a line of money that left: nothing is booked on anybody. When its text
 * names one order, the holder of that order is told.
 */
export async function returnPayment(
  deps: ReturnPaymentDeps,
  command: { readonly lineId: string; readonly reason: string },
): Promise<LineDecided> {
  const reason = staffReason('reason', command.reason);
  return decideLine(deps, command.lineId, {
    reason,
    isMade: (line) => line.status === BankLineStatus.RETURNED,
    carryOut: async (manager, line, at) => {
      // Nothing was sent back: another line is this money.
      if (line.review === 'TOLD_ELSEWHERE') return { status: BankLineStatus.RETURNED };
      const [order, ...others] = await deps.numberedOrders.find(manager, numbersIn(line.text));
      if (order === undefined || others.length > 0) return { status: BankLineStatus.RETURNED };
      const { id: orderId, profileId, number } = order;
      await appendEvent(manager, paymentReturned, {
        ...{ profileId, subjectId: orderId, occurredAt: at },
        payload: { orderId, number, cents: line.cents, reason },
      });
      return { status: BankLineStatus.RETURNED, profileId, orderId };
    },
  });
}
