import type { Peer } from '@customer-area/shared/http';
import { z } from 'zod';
import type { DomainsPort } from './domains-port';
import type { IdentityPort } from './identity-port';

const refusedLine = z.object({
  lineId: z.string(),
  ok: z.literal(false),
  code: z.string(),
  message: z.string(),
});

const reservedLines = z.object({
  lines: z.array(
    z.discriminatedUnion('ok', [
      z.object({
        lineId: z.string(),
        ok: z.literal(true),
        kind: z.enum(['register', 'renew']),
        domainId: z.string().max(40),
        name: z.string().max(255),
        unicodeName: z.string().max(255),
        tld: z.string().max(63),
        years: z.number().int(),
      }),
      refusedLine,
    ]),
  ),
});

/** The domains service over its internal operations, asked on behalf of one request. */
export function peerDomains(peer: Peer, requestId: string): DomainsPort {
  return {
    inspectLines: async (request) =>
      inspectedLines.parse(await peer.call('inspect-lines', request, requestId)).lines,
    reserveLines: async (request) =>
      reservedLines.parse(await peer.call('reserve-lines', request, requestId)).lines,
    releaseLines: async (order) => void (await peer.call('release-lines', order, requestId)),
    openLines: async (order) => void (await peer.call('open-lines', order, requestId)),
  };
}

const inspectedLines = z.object({
  lines: z.array(
    z.discriminatedUnion('ok', [
      z.object({
        lineId: z.string(),
        ok: z.literal(true),
        name: z.string().max(255),
        unicodeName: z.string().max(255),
        tld: z.string().max(63),
        years: z.number().int(),
      }),
      refusedLine,
    ]),
  ),
});

const snapshot = z
  .looseObject({
    profileId: z.string(),
    subjectType: z.string(),
    displayName: z.string(),
    vatNumber: z.string().nullable(),
    country: z.string().length(2),
    locale: z.enum(['it', 'en']),
  })
  .nullable();

/** The identity service over its internal operations, asked on behalf of one request. */
export function peerIdentity(peer: Peer, requestId: string): IdentityPort {
  return {
    profileSnapshot: async (profileId) =>
      snapshot.parse(await peer.call('profile-snapshot', { profileId }, requestId)),
  };
}
