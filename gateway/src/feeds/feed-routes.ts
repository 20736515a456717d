import { ftpFeed } from '@customer-area/domains/contract';
import { signFeed } from '@customer-area/identity/contract';
import type { OutputOf } from '@customer-area/shared/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';

export const FTP_FEED_ROUTE = '/feeds/ftp';

export interface FeedRoutesParts {
  /** Lets the operator's machines in, and nobody else. */
  readonly onlyMachines: onRequestAsyncHookHandler;
  /** The way to a subgraph by its name. */
  readonly peer: (service: string) => Peer;
}

interface FeedRequest {
  readonly Querystring: { readonly wait?: string };
}

/** Seconds that a request may be held. */
const LONGEST_WAIT = 25;

/**
 * What the operator's machines follow. `GET /feeds/ftp`: which logins may use FTP from where, as a JWS that the keys of
 * `/.well-known/jwks.json` verify. With `If-None-Match` and `?wait=25` the request is held until there is something new, or 304.
 */
export function feedRoutes(server: FastifyInstance, { onlyMachines, peer }: FeedRoutesParts): void {
  let signed: { readonly version: number; readonly etag: string; readonly jws: string } | null = null;

  server.get<FeedRequest>(FTP_FEED_ROUTE, { onRequest: onlyMachines }, async (request, reply) => {
    const etag = etagIn(request.headers['if-none-match']);
    const waitMs = waitIn(request.query.wait) * 1_000;
    const { requestId } = request;
    const feed = await askOperation(peer('domains'), ftpFeed, { etag, waitMs }, requestId, {
      timeoutMs: waitMs + 5_000,
    });
    reply.header('cache-control', 'no-cache');
    if (feed === null) return reply.code(304).send();
    if (signed?.etag !== feed.etag || signed.version !== feed.version)
      signed = { version: feed.version, etag: feed.etag, jws: await sign(feed, requestId) };
    return reply.header('etag', `"${feed.etag}"`).type('application/jose').send(signed.jws);
  });

  async function sign(feed: NonNullable<OutputOf<typeof ftpFeed>>, requestId: string): Promise<string> {
    return (await askOperation(peer('identity'), signFeed, { feed: 'ftp', claims: feed }, requestId)).jws;
  }
}

function etagIn(header: string | undefined): string | null {
  return /^(?:W\/)?"([\w-]{1,100})"$/.exec(header ?? '')?.[1] ?? null;
}

function waitIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT) : 0;
}
