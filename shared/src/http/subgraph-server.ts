import Fastify, { type FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { CallerFault, isLostConnection, publicFacts } from '../errors';
import { type ServiceViewer, VIEWER_HEADER, type Viewer, type ViewerSeal } from '../viewer';
import { clientGone } from './client-gone';
import { type Fetch, FetchAnswers, type GraphService, UNAUTHORIZED, viewerBehind } from './fetch-answers';
import { serveFetches } from './fetch-socket';
import { OPERATIONAL_ROUTES, operationalRoutes } from './operational-routes';
import type { InternalHandlers } from './peer';
import { endUnasked } from './unasked-connections';

export interface SubgraphService extends GraphService {
  readonly internal: InternalHandlers;
  readonly notReady: () => Promise<string | null>;
  readonly metrics?: Registry;
}

export interface SubgraphServerOptions {
  readonly host: string;
  readonly port: number;
  /** A Unix socket over which a gateway on this machine may ask besides. */
  readonly socket?: string | undefined;
  readonly seal: ViewerSeal;
}

export interface RunningServer {
  /** `http://host:port` */
  readonly url: string;
  /** From now on not ready: a balancer sends nothing new, what is on its way is still answered. */
  drain(): void;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 2 * 1024 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    signedViewer: Viewer | ServiceViewer | null;
  }
}

/** A subgraph over HTTP: GraphQL for the gateway, internal operations for its peers, nothing for anybody else. */
export async function serveSubgraph(
  service: SubgraphService,
  options: SubgraphServerOptions,
): Promise<RunningServer> {
  let draining = false;
  const { name, logger } = service;
  const signed = { seal: options.seal, name, logger };
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, logger: false, forceCloseConnections: 'idle' });
  server.decorateRequest('signedViewer', null);
  endUnasked(server);
  operationalRoutes(server, {
    metrics: service.metrics ?? new Registry(),
    notReady: async () => (draining ? 'draining' : await service.notReady()),
  });

  // Before the body is read, let alone parsed: without a valid signed viewer there is no conversation.
  server.addHook('onRequest', (request, reply, next) => {
    if (OPERATIONAL_ROUTES.has(request.routeOptions.url)) return next();
    try {
      request.signedViewer = viewerBehind(viewerHeader(request), request, signed);
    } catch (error) {
      return next(error as Error);
    }
    if (request.signedViewer === null) {
      void reply.code(UNAUTHORIZED.status).send(UNAUTHORIZED.body);
      return;
    }
    next();
  });

  // While draining, what is answered is the connection's last answer: two services that close at the same time would
  // otherwise wait for each other's kept-alive connections.
  server.addHook('onSend', (_request, reply, _answer, next) => {
    if (draining) reply.header('connection', 'close');
    next();
  });

  const answers = new FetchAnswers(service, options.seal);
  server.post<{ Body: Fetch | null }>('/graphql', async ({ body, signedViewer }, reply) => {
    const answered = await answers.answer(signedViewer, body, clientGone(reply));
    return reply.code(answered.status).send(answered.body);
  });

  // Files pass through here as base64: ten megabytes become fourteen.
  const internal = { bodyLimit: 14 * 1024 * 1024 };
  server.post<{ Params: { operation: string } }>('/internal/:operation', internal, async (request, reply) => {
    const caller = request.signedViewer;
    const handler = Object.hasOwn(service.internal, request.params.operation)
      ? service.internal[request.params.operation]
      : undefined;
    if (caller?.kind !== 'service' || handler === undefined)
      return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'no such operation' } });
    // What services ask each other all the time in the background is no news.
    if (caller.requestId !== 'background') {
      logger.info(
        { requestId: caller.requestId, operation: request.params.operation, caller: caller.service },
        'internal',
      );
    }
    try {
      return await reply.send({ result: (await handler(request.body, caller)) ?? null });
    } catch (error) {
      if (error instanceof CallerFault) {
        return reply.code(422).send({
          error: {
            code: error.code,
            message: error.message,
            text: error.text,
            ...publicFacts(error.extensions),
          },
        });
      }
      logger.error(
        { err: error, operation: request.params.operation, requestId: caller.requestId },
        'internal operation failed',
      );
      if (isLostConnection(error)) {
        const { code, message } = new CallerFault('UNAVAILABLE');
        return reply.code(503).send({ error: { code, message } });
      }
      return reply.code(500).send({ error: { code: 'INTERNAL_SERVER_ERROR' } });
    }
  });

  const url = await server.listen({ host: options.host, port: options.port });
  const { socket: path, seal } = options;
  const socket =
    path === undefined
      ? null
      : await serveFetches(service, answers, { path, seal, maxFetchBytes: MAX_BODY_BYTES });
  return {
    url,
    drain: () => {
      draining = true;
    },
    close: async () => {
      draining = true;
      await Promise.all([socket?.close(), server.close()]);
    },
  };
}

function viewerHeader(request: FastifyRequest): string | undefined {
  const header = request.headers[VIEWER_HEADER];
  return typeof header === 'string' ? header : undefined;
}
