import { claimableOrder } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { OrdersPort } from './orders-port';

/** The billing service over its internal operations. */
export function peerOrders(peer: Peer): OrdersPort {
  return { claimableOrder: (claimHash) => askOperation(peer, claimableOrder, { claimHash }) };
}
