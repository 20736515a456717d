import * as domains from '@customer-area/domains/contract';
import { profileSnapshot } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { DomainsPort, ReservedLine } from './domains-port';
import type { IdentityPort } from './identity-port';

/** The domains service over its internal operations, asked on behalf of one request. */
export function peerDomains(peer: Peer, requestId: string): DomainsPort {
  return {
    inspectLines: async (request) =>
      answered(await askOperation(peer, domains.inspectLines, request, requestId)),
    reserveLines: async (request) =>
      answered(await askOperation(peer, domains.reserveLines, request, requestId)),
    holdersOf: async (request) => (await askOperation(peer, domains.lineHolders, request, requestId)).holders,
    releaseLines: async (order) => void (await askOperation(peer, domains.releaseLines, order, requestId)),
    openLines: async (order) => void (await askOperation(peer, domains.openLines, order, requestId)),
    cancelLines: async (order) => void (await askOperation(peer, domains.cancelLines, order, requestId)),
  };
}

/** Whatever stands beside what every line has are the details of its kind. */
function answered({ lines }: OutputOf<typeof domains.reserveLines>): ReservedLine[] {
  return lines.map((line) => {
    if (!line.ok) return line;
    const { lineId, ok, kind, comesWith = null, domainId, years, ...details } = line;
    return { lineId, ok, kind, comesWith, domainId, years, details };
  });
}

/** The identity service over its internal operations, asked on behalf of one request. */
export function peerIdentity(peer: Peer, requestId: string): IdentityPort {
  return {
    profileSnapshot: (profileId) => askOperation(peer, profileSnapshot, { profileId }, requestId),
  };
}
