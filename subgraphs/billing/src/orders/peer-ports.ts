import type { Peer } from '@customer-area/shared/http';
import { z } from 'zod';
import type { DomainsPort } from './domains-port';
import type { IdentityPort } from './identity-port';

const answer = z.discriminatedUnion('ok', [
  // Whatever else stands there are the details of its kind.
  z
    .looseObject({
      lineId: z.string(),
      ok: z.literal(true),
      kind: z.string().max(20),
      domainId: z.string().max(40).nullable(),
      years: z.number().int().nullable(),
    })
    .transform(({ lineId, ok, kind, domainId, years, ...details }) => {
      return { lineId, ok, kind, domainId, years, details };
    }),
  z.object({ lineId: z.string(), ok: z.literal(false), code: z.string(), message: z.string() }),
]);
const answers = z.object({ lines: z.array(answer) });

/** The domains service over its internal operations, asked on behalf of one request. */
export function peerDomains(peer: Peer, requestId: string): DomainsPort {
  return {
    inspectLines: async (request) =>
      answers.parse(await peer.call('inspect-lines', request, requestId)).lines,
    reserveLines: async (request) =>
      answers.parse(await peer.call('reserve-lines', request, requestId)).lines,
    releaseLines: async (order) => void (await peer.call('release-lines', order, requestId)),
    openLines: async (order) => void (await peer.call('open-lines', order, requestId)),
  };
}

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
