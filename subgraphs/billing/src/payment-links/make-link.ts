import type { Clock } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../orders';
import type { OrdersRequest } from '../payment-requests';
import { endOfLink, hashOfLink, newLinkToken } from './payment-link';
import type { PaymentLinkStore } from './payment-link.store';

export interface MakeLinkDeps {
  readonly clock: Clock;
  readonly paymentLinks: PaymentLinkStore;
}

export interface MadeLink {
  /** Nowhere else from now on. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A new link that pays these orders and no others. Those made before stay valid: each may be in a letter of its own. */
export async function makeLink(
  { clock, paymentLinks }: MakeLinkDeps,
  manager: EntityManager,
  { id: requestId, profileId }: OrdersRequest,
  orders: readonly OrderRow[],
): Promise<MadeLink> {
  const createdAt = clock.now();
  const token = newLinkToken();
  const expiresAt = endOfLink(orders, createdAt);
  await paymentLinks.forgetExpired(manager, profileId, createdAt);
  await paymentLinks.insert(manager, {
    tokenHash: hashOfLink(token),
    profileId,
    requestId,
    createdAt,
    expiresAt,
  });
  return { token, expiresAt };
}
