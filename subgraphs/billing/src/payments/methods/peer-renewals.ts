import { autoRenewalsOfMethods } from '@customer-area/domains/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { RenewalsPort } from './renewals-port';

/** The domains service's automatic renewals, asked on behalf of one request. */
export function peerRenewals(peer: Peer, requestId: string): RenewalsPort {
  return {
    renewalsOf: ({ profileId, methodIds }) =>
      askOperation(peer, autoRenewalsOfMethods, { profileId, methodIds: [...methodIds] }, requestId),
  };
}
