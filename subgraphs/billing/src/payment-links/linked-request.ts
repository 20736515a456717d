import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderLineRow, OrderRow, OrderStore } from '../orders';
import type { OrdersRequest, PaymentRequestStore } from '../payment-requests';
import type { LinkGuesses } from './link-guesses';
import { hashOfLink } from './payment-link';
import type { PaymentLinkStore } from './payment-link.store';

export interface ReadRequestDeps {
  readonly database: Database;
  readonly orders: OrderStore;
  readonly proposals: Proposals;
}

/** What staff say of orders that they have proposed. */
export interface Proposals {
  ofOrders(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<readonly { readonly note: string }[]>;
}

export interface LinkedRequestDeps extends ReadRequestDeps {
  readonly clock: Clock;
  readonly paymentRequests: PaymentRequestStore;
  readonly paymentLinks: PaymentLinkStore;
  readonly linkGuesses: LinkGuesses;
}

export interface LinkedRequest {
  readonly request: OrdersRequest;
  /** As they were asked for. */
  readonly orders: readonly OrderRow[];
  readonly lines: readonly OrderLineRow[];
  /** Of the one order that staff have proposed; null for any other, and for several. */
  readonly note: string | null;
  /** Of the link. */
  readonly expiresAt: Date;
}

/** What a link asks for; null when there is no such link, or its time is over. RATE_LIMITED after many that are none. */
export async function linkedRequest(
  deps: LinkedRequestDeps,
  token: string,
  ip: string,
): Promise<LinkedRequest | null> {
  const { read } = deps.database;
  await deps.linkGuesses.count(ip);
  const link = await deps.paymentLinks.valid(read, hashOfLink(token), deps.clock.now());
  if (link === null) return null;
  await deps.linkGuesses.giveBack(ip);
  const request = await deps.paymentRequests.find(read, trustedProfileId(link.profileId), link.requestId);
  return request && readRequest(deps, request, link.expiresAt);
}

/** A request with its orders as they stand now. */
export async function readRequest(
  deps: ReadRequestDeps,
  request: OrdersRequest,
  expiresAt: Date,
): Promise<LinkedRequest> {
  const { read } = deps.database;
  const profileId = trustedProfileId(request.profileId);
  const found = new Map(
    (await deps.orders.byIds(read, profileId, request.orderIds)).map((order) => [order.id, order]),
  );
  const orders = request.orderIds.flatMap((id) => found.get(id) ?? []);
  const ofOrders = await deps.orders.linesOf(read, profileId, request.orderIds);
  const lines = request.orderIds.flatMap((id) => ofOrders.filter(({ orderId }) => orderId === id));
  const [proposal] =
    request.orderIds.length === 1 ? await deps.proposals.ofOrders(read, profileId, request.orderIds) : [];
  return { request, orders, lines, note: proposal?.note ?? null, expiresAt };
}
