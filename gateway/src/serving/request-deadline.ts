import type { FastifyInstance } from 'fastify';
import { answerMalformed } from './error-responses';

/**
 * Ends a request whose body has not arrived in time. Node has one time-out for all requests, and that one has to suit
 * files on slow lines.
 */
export function requestDeadline(
  server: FastifyInstance,
  limit: { withinMs: number; exceptRoute: string },
): void {
  const waiting = new WeakMap<object, NodeJS.Timeout>();
  server.addHook('onRequest', async (request) => {
    if (request.routeOptions.url === limit.exceptRoute) return;
    const late = Object.assign(new Error('the request came too slowly'), {
      code: 'ERR_HTTP_REQUEST_TIMEOUT',
    });
    const timer = setTimeout(() => answerMalformed(late, request.raw.socket), limit.withinMs);
    waiting.set(request, timer);
  });
  const arrived = async (request: object) => clearTimeout(waiting.get(request));
  server.addHook('preValidation', arrived);
  server.addHook('onResponse', arrived);
  server.addHook('onRequestAbort', arrived);
}
