import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { paymentMatched } from '../../../contract';
import type { NumberedOrderStore, OrderWritingStore } from '../../orders';
import { BankLineStatus } from '../lines/bank-line-status';
import { type BookLineDeps, bookLine } from '../matching/book-line';
import { type MarkedMoneyDeps, markedMoney } from '../matching/marked-money';
import { type DecideLineDeps, decideLine, type LineDecided } from './decide-line';
import { staffReason } from './staff-reason';

export interface MatchPaymentDeps extends DecideLineDeps, BookLineDeps, MarkedMoneyDeps {
  readonly orderWriting: OrderWritingStore;
  readonly numberedOrders: NumberedOrderStore;
}

export interface MatchPayment {
  readonly lineId: string;
  readonly orderNumber: string;
  readonly reason: string;
}

/**
 * Staff say which order a line is for: it pays it, a part of it, or becomes credit, as any other money does. A line that is the money
 * with which staff had marked the order as paid is told so, and booked no second time: as long as staff have marked it with money that no
 * line is, only a line of such an amount is taken for it.
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
      // Whoever matches another line with it waits here: each marked payment is one line.
      if ((await deps.orderWriting.lock(manager, trustedProfileId(profileId), orderId)) === null)
        throw notFound();
      const marked = await markedMoney(deps, manager, order);
      const same = marked.find(({ amountCents }) => amountCents === line.cents) ?? null;
      if (marked.length > 0 && same === null) return 'MARKED_OTHERWISE';
      const { status, creditedCents } =
        same === null
          ? await bookLine(deps, manager, line, order, { cents: line.cents, at })
          : { status: BankLineStatus.PAID, creditedCents: 0 };
      await appendEvent(manager, paymentMatched, {
        ...{ profileId, subjectId: orderId, occurredAt: at },
        payload: { orderId, number, cents: line.cents, reason },
      });
      return { status, creditedCents, profileId, orderId, markedPaymentId: same?.id ?? null };
    },
  });
}
