import type { Clock } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../orders';
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

/** A new link that pays this order and no other. Those made before stay valid: each may be in a letter of its own. */
export async function makeLink(
  { clock, paymentLinks }: MakeLinkDeps,
  manager: EntityManager,
  order: OrderRow,
): Promise<MadeLink> {
  const createdAt = clock.now();
  const token = newLinkToken();
  const expiresAt = endOfLink(order, createdAt);
  const { id: orderId, profileId } = order;
  await paymentLinks.forgetExpired(manager, profileId, createdAt);
  await paymentLinks.insert(manager, {
    tokenHash: hashOfLink(token),
    profileId,
    orderId,
    createdAt,
    expiresAt,
  });
  return { token, expiresAt };
}
