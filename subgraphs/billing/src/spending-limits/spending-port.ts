import { apiKeySpendingLimit, delegationSpendingLimit } from '@customer-area/identity/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';

/** Who pays with a limit, as a payment knows it: an API key, or a delegation. */
export interface LimitedSpender {
  readonly via: 'api-key' | 'delegation';
  readonly id: string;
  /** The profile whose order it is. */
  readonly profileId: string;
}

/** What billing asks of the service that knows keys and delegations. */
export interface SpendingPort {
  /** Cents that may be spent in a month; null for a key or delegation that is not valid any more. */
  limitOf(spender: LimitedSpender, requestId: string): Promise<number | null>;
}

/** The identity service over its internal operations. Asked for each payment: a limit that was lowered holds at once. */
export function peerSpending(peer: Peer): SpendingPort {
  return {
    limitOf: ({ via, profileId, id }, requestId) =>
      askOperation(
        peer,
        via === 'api-key' ? apiKeySpendingLimit : delegationSpendingLimit,
        { profileId, id },
        requestId,
      ),
  };
}
