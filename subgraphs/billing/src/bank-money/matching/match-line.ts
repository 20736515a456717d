import { trustedProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import {
  type NumberedOrder,
  type NumberedOrderStore,
  type OrderRow,
  OrderStatus,
  type OrderWritingStore,
  stillDue,
} from '../../orders';
import type { BankLineReviewCode, BankLineRow } from '../lines/bank-line.entity';
import type { BankLineStore } from '../lines/bank-line.store';
import { BankLineStatus } from '../lines/bank-line-status';
import { type BookLineDeps, bookLine } from './book-line';
import { isBefore, refusalToBook } from './booking-of';
import { type MarkedMoneyDeps, markedMoney } from './marked-money';
import { numbersIn } from './numbers-in-text';

/** The orders of a request to pay that wait for their money; null when there is no request of that reference. */
export type RequestedOrders = (
  manager: EntityManager,
  reference: string,
) => Promise<{ readonly unpaid: readonly OrderRow[] } | null>;

export interface MatchLineDeps extends BookLineDeps, MarkedMoneyDeps {
  readonly bankLines: BankLineStore;
  readonly numberedOrders: NumberedOrderStore;
  readonly orderWriting: OrderWritingStore;
  readonly requestedOrders: RequestedOrders;
}

/** Books a line, which is locked, by the number in its text; what cannot be booked for sure is left to staff. */
export async function matchLine(
  deps: MatchLineDeps,
  manager: EntityManager,
  line: BankLineRow,
  at: Date,
): Promise<void> {
  if (await deps.bankLines.hasAlike(manager, line)) return toReview(deps, manager, line, 'TOLD_ELSEWHERE');
  const numbers = numbersIn(line.text);
  const orders = await deps.numberedOrders.find(manager, numbers);
  const [only, ...others] = orders;
  if (only !== undefined && others.length === 0) return matchOrder(deps, manager, line, only, at);
  const requests = await requestsOf(deps, manager, numbers);
  const [request, ...more] = requests;
  if (request !== undefined && more.length === 0) return matchRequest(deps, manager, line, request, at);
  return toReview(deps, manager, line, orders.length + requests.length === 0 ? 'NO_ORDER' : 'SEVERAL_ORDERS');
}

async function requestsOf(
  { requestedOrders }: MatchLineDeps,
  manager: EntityManager,
  numbers: readonly string[],
) {
  const found = [];
  for (const number of numbers) {
    const request = await requestedOrders(manager, number);
    if (request !== null) found.push(request);
  }
  return found;
}

async function matchOrder(
  deps: MatchLineDeps,
  manager: EntityManager,
  line: BankLineRow,
  { id, profileId }: NumberedOrder,
  at: Date,
): Promise<void> {
  const order = await deps.orderWriting.lock(manager, trustedProfileId(profileId), id);
  if (order === null) throw new Error(`order ${id} vanished`);
  const isMarked = (await markedMoney(deps, manager, order)).length > 0;
  const review = refusalToBook(order, line, isMarked);
  if (review !== null) return toReview(deps, manager, line, review);
  const { status, creditedCents } = await bookLine(deps, manager, line, order, { cents: line.cents, at });
  await deps.bankLines.change(manager, line, {
    status,
    creditedCents,
    profileId,
    orderId: id,
    decidedAt: at,
  });
}

/** Money for several orders pays all of them, or none. */
async function matchRequest(
  deps: MatchLineDeps,
  manager: EntityManager,
  line: BankLineRow,
  { unpaid }: { readonly unpaid: readonly OrderRow[] },
  at: Date,
): Promise<void> {
  const locked: OrderRow[] = [];
  for (const { id, profileId } of [...unpaid].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const order = await deps.orderWriting.lock(manager, trustedProfileId(profileId), id);
    if (order?.status === OrderStatus.AWAITING_PAYMENT) locked.push(order);
  }
  const [first] = locked;
  if (first === undefined || sum(locked.map(stillDue)) !== line.cents)
    return toReview(deps, manager, line, 'AMOUNT_DIFFERS');
  if (locked.some((order) => isBefore(line.bookedOn, order)))
    return toReview(deps, manager, line, 'BOOKED_EARLIER');
  // Every order may spend what was set aside for it, and takes a number that others wait for: the account comes first.
  await deps.credit.lock(manager, trustedProfileId(first.profileId));
  for (const [index, order] of locked.entries())
    await bookLine(deps, manager, line, order, { cents: stillDue(order), at, index });
  const { profileId } = first;
  const orderId = locked.length === 1 ? first.id : null;
  await deps.bankLines.change(manager, line, {
    status: BankLineStatus.PAID,
    profileId,
    orderId,
    decidedAt: at,
  });
}

async function toReview(
  { bankLines }: MatchLineDeps,
  manager: EntityManager,
  line: BankLineRow,
  review: BankLineReviewCode,
): Promise<void> {
  await bankLines.change(manager, line, { status: BankLineStatus.TO_REVIEW, review });
}
