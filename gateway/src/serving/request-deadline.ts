import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { answerMalformed } from './error-responses';

/** How often within its time a request is looked at. */
const SWEEPS = 10;

/**
 * Ends a request whose body has not arrived in time. Node has one time-out for all requests, and that one has to suit
 * files on slow lines.
 */
export function requestDeadline(
  server: FastifyInstance,
  limit: { withinMs: number; exceptRoute: string },
): void {
  // All have the same time, so the first to come is the first to be late. One sweep: a timer for each request costs more than the few that are late.
  const waiting = new Map<object, { readonly until: number; readonly socket: Socket }>();
  let sweep: NodeJS.Timeout | null = null;
  const endLate = (): void => {
    const now = performance.now();
    for (const [request, { until, socket }] of waiting) {
      if (until > now) break;
      waiting.delete(request);
      answerLate(socket);
    }
    if (waiting.size > 0 || sweep === null) return;
    clearInterval(sweep);
    sweep = null;
  };
  server.addHook('onRequest', (request, _reply, next) => {
    if (request.routeOptions.url !== limit.exceptRoute) {
      waiting.set(request, { until: performance.now() + limit.withinMs, socket: request.raw.socket });
      sweep ??= setInterval(endLate, limit.withinMs / SWEEPS).unref();
    }
    next();
  });
  const arrived = (request: object) => waiting.delete(request);
  const go = (request: object, _reply: unknown, next: () => void) => {
    arrived(request);
    next();
  };
  server.addHook('preValidation', go);
  server.addHook('onResponse', go);
  server.addHook('onRequestAbort', (request, next) => {
    arrived(request);
    next();
  });
}

function answerLate(socket: Socket): void {
  const late = Object.assign(new Error('the request came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  answerMalformed(late, socket);
}
