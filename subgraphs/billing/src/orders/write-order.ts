import { addDays } from '@customer-area/shared/clock';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { PromoCode, PromoCodeStore, PromoRefusal } from '../promo-codes';
import { type Draft, draftOrder, type OrderRows } from './draft-order';
import { announcePlaced } from './order-events';
import { CORRECT_VAT, EXPIRE_ORDER } from './order-jobs';
import type { OrderWritingStore } from './order-writing.store';

/** Thrown inside the transaction, so that a reservation that failed half-way leaves nothing. */
export class PromoUsedUp extends Error {
  constructor(readonly code: PromoRefusal) {
    super(code);
  }
}

export interface TakePromoDeps {
  readonly promoCodes: PromoCodeStore;
}

/** Takes the order's use of its promo code; {@link PromoUsedUp} when there is none left. */
export async function takePromo(
  deps: TakePromoDeps,
  manager: EntityManager,
  promo: PromoCode | null,
  { profileId, orderId }: Pick<Draft, 'profileId' | 'orderId'>,
): Promise<void> {
  if (promo === null) return;
  const reserved = await deps.promoCodes.reserve(manager, promo, profileId, orderId);
  if (reserved !== 'reserved') throw new PromoUsedUp(reserved);
}

export interface WriteOrderDeps {
  readonly orderWriting: OrderWritingStore;
}

/** Writes an order that now waits for its payment, with what hangs on it: the fact and the timer. */
export async function writeOrder(
  deps: WriteOrderDeps,
  manager: EntityManager,
  draft: Draft,
  number: string,
  now: Date,
): Promise<OrderRows> {
  const rows = draftOrder(draft, number);
  const { order, lines } = rows;
  await deps.orderWriting.insert(manager, rows);
  await announcePlaced(manager, order, lines, draft, now);
  await enqueueJob(manager, { kind: EXPIRE_ORDER, subjectId: order.id, dueAt: order.expiresAt });
  if (draft.billingData.vatUnproven !== undefined)
    await enqueueJob(manager, { kind: CORRECT_VAT, subjectId: order.id, dueAt: addDays(now, 1) });
  return rows;
}
