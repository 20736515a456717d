import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { isSlowMeans, surelyArrivesBy } from '../pay-by';
import type { AwaitedMoneyStore, OpenOrder } from './awaited-money.store';
import { OrderStatus } from './order-status';

/** How a payment that is under way ends is known by then, or staff look into it; what is paid has begun to be carried out. */
const UNDER_WAY_DAYS = 1;

export interface AwaitedMoneyDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly awaitedMoney: AwaitedMoneyStore;
}

/** Until when money for this order may still come; null when nobody has said that it will, or its time is over. */
export function awaitedUntil(order: OpenOrder, now: Date): Date | null {
  if (order.payingAttemptId !== null || order.status !== OrderStatus.AWAITING_PAYMENT)
    return addDays(now, UNDER_WAY_DAYS);
  if (!isSlowMeans(order.means) || order.announcedAt === null) return null;
  const until = surelyArrivesBy(order.means, order.announcedAt);
  return until > now ? until : null;
}

/** When an order that nobody pays comes to its end: money that was announced may be paid until it expires, and is waited for. */
export function endsUnpaidAt({ means, expiresAt }: Pick<OpenOrder, 'means' | 'expiresAt'>): Date {
  return isSlowMeans(means) ? surelyArrivesBy(means, expiresAt) : expiresAt;
}

/** Asked before a domain is let go that nobody has paid for. */
export function awaitedMoneyOperation({ database, clock, awaitedMoney }: AwaitedMoneyDeps): InternalHandlers {
  return answerOperation(contract.awaitedMoney, async ({ profileId, domainId }) => {
    const orders = await awaitedMoney.openFor(database.read, trustedProfileId(profileId), domainId);
    const moments = orders.flatMap((order) => awaitedUntil(order, clock.now())?.getTime() ?? []);
    return { until: moments.length === 0 ? null : new Date(Math.max(...moments)) };
  });
}
