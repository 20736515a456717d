import { profileOpenOrders } from '@customer-area/billing/contract';
import { profileDomains } from '@customer-area/domains/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Peers } from './affected-data';

/** The services that a change is asked about, over their internal operations. */
export function peersAsked(domains: Peer, billing: Peer): Peers {
  return {
    domains: {
      domainsOf: (profileId, requestId) => askOperation(domains, profileDomains, { profileId }, requestId),
    },
    orders: {
      openOrdersOf: (profileId, requestId) =>
        askOperation(billing, profileOpenOrders, { profileId }, requestId),
    },
  };
}
