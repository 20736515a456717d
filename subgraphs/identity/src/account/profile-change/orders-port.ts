import type { profileOpenOrders } from '@customer-area/billing/contract';
import type { OutputOf } from '@customer-area/shared/contract';

/** The orders of a profile that have not come to an end. */
export type OpenOrders = OutputOf<typeof profileOpenOrders>;

/** What identity asks of the service that knows orders. */
export interface OrdersPort {
  /** UNAVAILABLE when the service does not answer. */
  openOrdersOf(profileId: string, requestId: string): Promise<OpenOrders>;
}
