import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerMalformed } from './error-responses';

/** How often within its time a request is looked at. */
const SWEEPS = 10;

/** The request whose body is awaited over a connection: one after the other. */
interface Awaited {
  readonly socket: Socket;
  request: object | null;
  until: number;
}

/**
 * Ends a request whose body has not arrived in time. Node has one time-out for all requests, and that one has to suit
 * files on slow lines.
 */
export function requestDeadline(
  server: FastifyInstance,
  limit: { withinMs: number; exceptRoute: string },
): void {
  // By connection, and one sweep over all: a timer for each request costs more than the few that are late. Requests come and go too often
  // for a Map: its outgrown tables lead from each to the next, and keep what they had alive until the collector looks at everything.
  const connections: Awaited[] = [];
  const bySocket = new WeakMap<Socket, Awaited>();
  let sweep: NodeJS.Timeout | null = null;
  const endLate = (): void => {
    const now = performance.now();
    for (const awaited of connections) {
      if (awaited.request === null || awaited.until > now) continue;
      awaited.request = null;
      answerLate(awaited.socket);
    }
    if (connections.length > 0 || sweep === null) return;
    clearInterval(sweep);
    sweep = null;
  };
  /** Known by its first request: a server may listen on several addresses, each with connections of its own. */
  const over = (socket: Socket): Awaited => {
    const known = bySocket.get(socket);
    if (known !== undefined) return known;
    const awaited: Awaited = { socket, request: null, until: 0 };
    bySocket.set(socket, awaited);
    connections.push(awaited);
    socket.once('close', () => connections.splice(connections.indexOf(awaited), 1));
    sweep ??= setInterval(endLate, limit.withinMs / SWEEPS).unref();
    return awaited;
  };
  server.addHook('onRequest', (request, _reply, next) => {
    if (request.routeOptions.url !== limit.exceptRoute) {
      const awaited = over(request.raw.socket);
      awaited.request = request;
      awaited.until = performance.now() + limit.withinMs;
    }
    next();
  });
  const arrived = (request: FastifyRequest) => {
    const awaited = bySocket.get(request.raw.socket);
    if (awaited?.request === request) awaited.request = null;
  };
  const go = (request: FastifyRequest, _reply: unknown, next: () => void) => {
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
