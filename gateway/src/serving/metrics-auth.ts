import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface MetricsAuthOptions {
  /** What a reader of the metrics sends as a bearer token; nothing: no token is asked for, or nobody gets in. */
  readonly token: string | undefined;
  readonly production: boolean;
}

/**
 * The gateway's port is a public one. In production its metrics need a token, and without a configured one they are as
 * absent; elsewhere they are open unless a token is configured.
 */
export function metricsAuth({ token, production }: MetricsAuthOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!request.url.startsWith('/metrics') || (token === undefined && !production)) return;
    if (token !== undefined && equal(request.headers.authorization ?? '', `Bearer ${token}`)) return;
    await reply.code(404).send();
  };
}

function equal(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
