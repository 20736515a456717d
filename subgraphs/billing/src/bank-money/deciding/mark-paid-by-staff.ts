import { type Clock, dayOf } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type markPaidCodes, orderMarkedPaid } from '../../../contract';
import {
  type NumberedOrder,
  type NumberedOrderStore,
  OrderStatus,
  type OrderWritingStore,
} from '../../orders';
import { type PaymentStore, type ReceiveMoneyDeps, receiveMoney } from '../../payments';
import { momentOf } from '../matching/book-line';
import { isBefore } from '../matching/booking-of';
import { BY_STAFF } from '../matching/marked-money';
import { staffReason } from './staff-reason';

export interface MarkPaidByStaffDeps extends ReceiveMoneyDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly payments: PaymentStore;
  readonly orderWriting: OrderWritingStore;
  readonly numberedOrders: NumberedOrderStore;
}

export interface MarkPaidItem {
  readonly orderNumber: string;
  readonly cents: number;
  readonly means: 'BANK_TRANSFER' | 'POSTAL_SLIP';
  /** What the bank or the post calls the money: it marks one thing as paid. */
  readonly reference: string;
  readonly receivedOn: string;
}

export type MarkedPaid =
  | { readonly kind: 'marked'; readonly order: NumberedOrder; readonly missing: number }
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof markPaidCodes> };

/** What has become of one item. */
export interface ItemMarked {
  readonly reference: string;
  readonly outcome: MarkedPaid;
}

const LONGEST_REFERENCE = 100;

/** Staff know of money that is on no statement yet: each order by itself, in its own transaction, once for each reference. */
export async function markPaidByStaff(
  deps: MarkPaidByStaffDeps,
  items: readonly MarkPaidItem[],
  typed: string,
): Promise<ItemMarked[]> {
  const reason = staffReason('reason', typed);
  const checked = items.map((item, index) => {
    if (item.cents < 1) throw badInput(`items.${index}.amount`, faultText('input.invalid'));
    const reference = requiredLine(`items.${index}.reference`, item.reference, LONGEST_REFERENCE);
    return { ...item, reference };
  });
  await checkDays(deps, checked);
  const answers: ItemMarked[] = [];
  for (const item of checked) {
    const outcome = await markOnce(deps, item, reason);
    answers.push({ reference: item.reference, outcome });
  }
  return answers;
}

/** Money arrives neither before its order was placed nor after today. */
async function checkDays(
  { database, clock, numberedOrders }: MarkPaidByStaffDeps,
  items: readonly MarkPaidItem[],
): Promise<void> {
  const today = dayOf(clock.now());
  const numbers = [...new Set(items.map(({ orderNumber }) => orderNumber))];
  const orders = new Map((await numberedOrders.find(database.read, numbers)).map((one) => [one.number, one]));
  for (const [index, { orderNumber, receivedOn }] of items.entries()) {
    const order = orders.get(orderNumber);
    if (receivedOn > today || (order !== undefined && isBefore(receivedOn, order)))
      throw badInput(`items.${index}.receivedOn`, faultText('input.invalid'));
  }
}

/** Whoever uses a reference at the same time may be faster: then it is read what it has marked. */
async function markOnce(deps: MarkPaidByStaffDeps, item: MarkPaidItem, reason: string): Promise<MarkedPaid> {
  const attempt = () => deps.database.transact((manager) => markOne(deps, manager, item, reason));
  try {
    return await attempt();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return attempt();
  }
}

async function markOne(
  deps: MarkPaidByStaffDeps,
  manager: EntityManager,
  item: MarkPaidItem,
  reason: string,
): Promise<MarkedPaid> {
  const { cents, means, reference, receivedOn } = item;
  const [found] = await deps.numberedOrders.find(manager, [item.orderNumber]);
  if (found === undefined) return { kind: 'refused', code: 'ORDER_NOT_FOUND' };
  const profileId = trustedProfileId(found.profileId);
  const order = await deps.orderWriting.lock(manager, profileId, found.id);
  if (order === null) return { kind: 'refused', code: 'ORDER_NOT_FOUND' };
  const earlier = await deps.payments.brought(manager, BY_STAFF, reference);
  if (earlier !== null) {
    const isSame = earlier.orderId === order.id && earlier.amountCents === cents;
    const missing = order.status === OrderStatus.AWAITING_PAYMENT ? order.amountDue - order.receivedCents : 0;
    return isSame ? { kind: 'marked', order: found, missing } : { kind: 'refused', code: 'REFERENCE_TAKEN' };
  }
  if (order.status !== OrderStatus.AWAITING_PAYMENT) return { kind: 'refused', code: 'ORDER_CLOSED' };
  const at = deps.clock.now();
  const { missing } = await receiveMoney(deps, manager, {
    ...{ profileId, orderId: order.id, means, source: { provider: BY_STAFF, reference } },
    ...{ cents, currency: 'EUR', capturedAt: momentOf(receivedOn, at), at },
  });
  const { id: orderId, number } = found;
  await appendEvent(manager, orderMarkedPaid, {
    ...{ profileId, subjectId: orderId, occurredAt: at },
    payload: { orderId, number, cents, reason },
  });
  return { kind: 'marked', order: found, missing };
}
