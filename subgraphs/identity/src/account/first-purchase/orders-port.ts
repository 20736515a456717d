import type { claimableOrder } from '@customer-area/billing/contract';
import type { OutputOf } from '@customer-area/shared/contract';

/** What the service that knows orders says of a claim token. */
export type Claimable = OutputOf<typeof claimableOrder>;

/** What identity asks of the service that knows orders. */
export interface OrdersPort {
  /** Whether a token is valid, by its hash: the token itself stays here. UNAVAILABLE when nobody can say. */
  claimableOrder(claimHash: string): Promise<Claimable>;
}
