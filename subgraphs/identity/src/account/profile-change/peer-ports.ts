import type { Peer } from '@customer-area/shared/http';
import { z } from 'zod';
import type { Peers } from './touched-world';

const openOrders = z.object({
  total: z.number().int(),
  ids: z.array(z.string().max(40)).max(100),
  digest: z.string(),
});
const consequence = z.object({ domains: z.number().int(), days: z.number().int() }).nullable();
const heldDomains = openOrders.extend({ verification: consequence, transferLock: consequence });

/** The services that a change is asked about, over their internal operations. */
export function peersAsked(domains: Peer, billing: Peer): Peers {
  return {
    domains: {
      heldBy: async (profileId, newEmailFingerprint, requestId) =>
        heldDomains.parse(
          await domains.call('profile-domains', { profileId, newEmailFingerprint }, requestId),
        ),
    },
    orders: {
      openOrdersOf: async (profileId, requestId) =>
        openOrders.parse(await billing.call('profile-open-orders', { profileId }, requestId)),
    },
  };
}
