import { ownRecords } from '@customer-area/billing/contract';
import { ownDomains } from '@customer-area/domains/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { About } from './about';

/** Whose a thing of another service is. */
export interface OwnershipPort {
  /** False for one that is foreign or absent, alike. UNAVAILABLE when its service is silent. */
  isOwn(profileId: ProfileId, about: About, requestId: string): Promise<boolean>;
}

/** Asked where it lives. */
export function peerOwnership(domains: () => Peer, billing: () => Peer): OwnershipPort {
  return {
    isOwn: async (profileId, { kind, id }, requestId) => {
      if (kind === 'DOMAIN') {
        const asked = { profileId, domainIds: [id] };
        return (await askOperation(domains(), ownDomains, asked, requestId)).domains.length === 1;
      }
      const asked = {
        profileId,
        orderIds: kind === 'ORDER' ? [id] : [],
        invoiceIds: kind === 'INVOICE' ? [id] : [],
      };
      const own = await askOperation(billing(), ownRecords, asked, requestId);
      return own.orderIds.length + own.invoiceIds.length === 1;
    },
  };
}
