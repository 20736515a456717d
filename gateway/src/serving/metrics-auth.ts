import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface MetricsAuthOptions {
  /** The bearer token of who reads the metrics. Without one they are open, or closed in production. */
  readonly token: string | undefined;
  readonly production: boolean;
}

/**
 * The gateway's port is a public one. In production its metrics need a token, and without a configured one they are answered
 * like a route that does not exist; elsewhere they are open unless a token is configured. A hook of the routes themselves: an
 * address has several spellings.
 */
export function metricsAuth({ token, production }: MetricsAuthOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (token === undefined && !production) return;
    if (token !== undefined && equal(request.headers.authorization ?? '', `Bearer ${token}`)) return;
    reply.callNotFound();
    await reply;
  };
}

function equal(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
