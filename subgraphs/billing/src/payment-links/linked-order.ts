import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { OrderLineRow, OrderRow, OrderStore } from '../orders';
import type { LinkGuesses } from './link-guesses';
import { hashOfLink } from './payment-link';
import type { PaymentLinkStore } from './payment-link.store';

export interface LinkedOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly paymentLinks: PaymentLinkStore;
  readonly linkGuesses: LinkGuesses;
}

export interface LinkedOrder {
  readonly order: OrderRow;
  readonly lines: readonly OrderLineRow[];
  /** Of the link. */
  readonly expiresAt: Date;
}

/** The one order of a link; null when there is no such link, or its time is over. RATE_LIMITED after many that are none. */
export async function linkedOrder(
  deps: LinkedOrderDeps,
  token: string,
  ip: string,
): Promise<LinkedOrder | null> {
  const { read } = deps.database;
  await deps.linkGuesses.count(ip);
  const link = await deps.paymentLinks.valid(read, hashOfLink(token), deps.clock.now());
  if (link === null) return null;
  await deps.linkGuesses.giveBack(ip);
  const profileId = trustedProfileId(link.profileId);
  const [order] = await deps.orders.byIds(read, profileId, [link.orderId]);
  if (order === undefined) return null;
  const lines = await deps.orders.linesOf(read, profileId, [order.id]);
  return { order, lines, expiresAt: link.expiresAt };
}
