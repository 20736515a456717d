import { createHash } from 'node:crypto';
import { withCheckDigits } from '@customer-area/shared/check-digits';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { businessYear, type NumberCounterStore } from '../numbering';
import type { OrderRow } from '../orders';
import type { OrdersRequest, PaymentRequestStore } from './payment-request.store';

export interface MakeRequestDeps {
  readonly paymentRequests: PaymentRequestStore;
  readonly numbers: NumberCounterStore;
}

/** As many as one payment can be for. */
export const MOST_ORDERS = 50;

/** No order has a number that begins with it. */
const OF_REQUESTS = '9';

/**
 * The request for these orders of one profile, which the caller has locked: the one that there is already, or a new one. A single order is
 * asked for under its own number, several under a reference of theirs.
 */
export async function makeRequest(
  deps: MakeRequestDeps,
  manager: EntityManager,
  orders: readonly [OrderRow, ...OrderRow[]],
  at: Date,
): Promise<OrdersRequest> {
  const [first, second] = orders;
  const profileId = trustedProfileId(first.profileId);
  const orderIds = orders.map(({ id }) => id);
  const ordersHash = hashOf(orderIds);
  const known = await deps.paymentRequests.forOrders(manager, profileId, ordersHash);
  if (known !== null) return known;
  const reference = second === undefined ? first.number : await nextReference(deps, manager, at);
  const request = { id: newId('prq'), profileId, reference, ordersHash, createdAt: at };
  await deps.paymentRequests.insert(manager, request, orderIds);
  return { ...request, orderIds };
}

async function nextReference(
  { numbers }: MakeRequestDeps,
  manager: EntityManager,
  at: Date,
): Promise<string> {
  const year = businessYear(at);
  const progressive = await numbers.next(manager, 'PAYMENT_REQUEST', year);
  return withCheckDigits(`${OF_REQUESTS}${year}${String(progressive).padStart(7, '0')}`);
}

/** The same for the same orders, however they are listed. */
const hashOf = (orderIds: readonly string[]) =>
  createHash('sha256')
    .update([...orderIds].sort().join(' '))
    .digest('hex');
