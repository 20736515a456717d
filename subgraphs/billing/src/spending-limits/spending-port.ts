import { apiKeySpendingLimit } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';

/** An API key, as a payment knows it. */
export interface PayingKey {
  readonly profileId: string;
  readonly keyId: string;
}

/** What billing asks of the service that knows keys. */
export interface SpendingPort {
  /** Cents that the key may spend in a month; null for one that is not good any more. */
  limitOf(key: PayingKey, requestId: string): Promise<number | null>;
}

/** The identity service over its internal operation. Asked for each payment: a limit that was lowered holds at once. */
export function peerSpending(peer: Peer): SpendingPort {
  return {
    limitOf: ({ profileId, keyId: id }, requestId) =>
      askOperation(peer, apiKeySpendingLimit, { profileId, id }, requestId),
  };
}
