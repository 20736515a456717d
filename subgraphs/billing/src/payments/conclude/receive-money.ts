import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderWritingStore } from '../../orders';
import { type ArrivedMoney, type BookMoneyDeps, bookMoney, type MoneyBooked } from './book-money';

export interface ReceiveMoneyDeps extends BookMoneyDeps {
  readonly orderWriting: OrderWritingStore;
}

export interface ReceivedMoney extends Omit<ArrivedMoney, 'attemptId' | 'asked'> {
  readonly profileId: ProfileId;
  readonly orderId: string;
}

/**
 * Books money that came for an order without an attempt of ours to collect it: over a bank account. Locks the order. Money of the
 * same name a second time throws, and the caller's transaction with it.
 */
export async function receiveMoney(
  deps: ReceiveMoneyDeps,
  manager: EntityManager,
  { profileId, orderId, ...money }: ReceivedMoney,
): Promise<MoneyBooked> {
  if (!Number.isSafeInteger(money.cents) || money.cents <= 0)
    throw new RangeError(`not an amount in cents that arrived: ${money.cents}`);
  const order = await deps.orderWriting.lock(manager, profileId, orderId);
  if (order === null) throw new Error(`money arrived for ${orderId}, which is no order of ${profileId}`);
  return bookMoney(deps, manager, order, { ...money, attemptId: null, asked: null });
}
