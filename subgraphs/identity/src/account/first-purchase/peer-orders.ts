import type { Peer } from '@customer-area/shared/http';
import { z } from 'zod';
import type { OrdersPort } from './orders-port';

const claimable = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('claimable'), orderId: z.string().min(1).max(40) }),
  z.object({ answer: z.enum(['claimed', 'expired', 'unknown']) }),
]);

/** The billing service over its internal operations. */
export function peerOrders(peer: Peer): OrdersPort {
  return {
    claimableOrder: async (claimHash) => claimable.parse(await peer.call('claimable-order', { claimHash })),
  };
}
