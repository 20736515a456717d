import type { Socket } from 'node:net';
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
  server.addHook('onRequest', (request, _reply, next) => {
    if (request.routeOptions.url !== limit.exceptRoute)
      waiting.set(request, setTimeout(answerLate, limit.withinMs, request.raw.socket));
    next();
  });
  const arrived = (request: object) => clearTimeout(waiting.get(request));
  const go = (request: object, _reply: unknown, next: () => void) => {
    arrived(request);
    next();
  };
  server.addHook('preValidation', go);
  server.addHook('onResponse', go);
  server.addHook('onRequestAbort', async (request) => arrived(request));
}

function answerLate(socket: Socket): void {
  const late = Object.assign(new Error('the request came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  answerMalformed(late, socket);
}
