import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isSlowMeans } from '../pay-by';
import type { OrderRow } from './order.entity';

/** Whether the customer has said that money is on its way. */
export function isAnnounced({ means }: Pick<OrderRow, 'means'>): boolean {
  return isSlowMeans(means);
}

type Announced = Pick<OrderRow, 'id' | 'profileId' | 'means' | 'announcedAt'>;

/**
 * The second step of cancelling an order whose payment was announced: a token that the first step answers. It says that a client has
 * shown the customer what becomes of money that is on its way; another announcement makes another token.
 */
export class CancelConfirmations {
  private readonly key: Buffer;

  constructor(serviceKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, '', 'cancel an announced order', 32));
  }

  tokenFor({ id, profileId, means, announcedAt }: Announced): string {
    const announcement = `${profileId} ${id} ${means} ${announcedAt?.toISOString() ?? ''}`;
    return createHmac('sha256', this.key).update(announcement).digest('base64url');
  }

  matches(order: Announced, given: string): boolean {
    const [expected, received] = [Buffer.from(this.tokenFor(order)), Buffer.from(given)];
    return expected.length === received.length && timingSafeEqual(expected, received);
  }
}
