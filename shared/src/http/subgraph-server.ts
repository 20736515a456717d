import Fastify, { type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Registry } from 'prom-client';
import type { Execution } from '../compiled-execution';
import { CallerFault, isLostConnection, publicFacts } from '../errors';
import { executeOperation, KnownDocuments, type ServiceContext, type SubgraphResult } from '../graphql';
import type { Logger } from '../logging';
import {
  GATEWAY_AUDIENCE,
  type ServiceViewer,
  VIEWER_EXTENSION,
  VIEWER_HEADER,
  type Viewer,
  ViewerRejected,
  type ViewerSeal,
} from '../viewer';
import { clientGone } from './client-gone';
import { OPERATIONAL_ROUTES, operationalRoutes } from './operational-routes';
import type { InternalHandlers } from './peer';
import { asksForSdl } from './schema-for-tools';

export interface SubgraphService {
  /** Audience of the signed viewer. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** As it is composed into the supergraph. */
  readonly sdl: string;
  readonly contextFor: (viewer: Viewer) => ServiceContext;
  readonly internal: InternalHandlers;
  readonly notReady: () => Promise<string | null>;
  readonly logger: Logger;
  readonly metrics?: Registry;
  readonly execution?: Execution | undefined;
}

export interface RunningServer {
  /** `http://host:port` */
  readonly url: string;
  /** From now on not ready: a balancer sends nothing new, what is on its way is still answered. */
  drain(): void;
  close(): Promise<void>;
}

interface GraphqlRequest {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

type Refused = Pick<SubgraphResult, 'errors'>;

declare module 'fastify' {
  interface FastifyRequest {
    signedViewer: Viewer | ServiceViewer | null;
  }
}

/** A subgraph over HTTP: GraphQL for the gateway, internal operations for its peers, nothing for anybody else. */
export async function serveSubgraph(
  service: SubgraphService,
  options: { host: string; port: number; seal: ViewerSeal },
): Promise<RunningServer> {
  let draining = false;
  const { logger } = service;
  const server = Fastify({ bodyLimit: 2 * 1024 * 1024, logger: false, forceCloseConnections: 'idle' });
  server.decorateRequest('signedViewer', null);
  operationalRoutes(server, {
    metrics: service.metrics ?? new Registry(),
    notReady: async () => (draining ? 'draining' : await service.notReady()),
  });

  // Before the body is read, let alone parsed: without a valid signed viewer there is no conversation.
  server.addHook('onRequest', (request, reply, next) => {
    if (OPERATIONAL_ROUTES.has(request.routeOptions.url)) return next();
    try {
      request.signedViewer = options.seal.verify(viewerHeader(request), service.name);
    } catch (error) {
      if (!(error instanceof ViewerRejected || error instanceof SyntaxError)) return next(error as Error);
      logger.warn({ reason: error.message, url: request.url }, 'call without a valid viewer');
      void reply
        .code(401)
        .send({ errors: [{ message: 'Unauthorized', extensions: { code: 'UNAUTHENTICATED' } }] });
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

  // No GraphQL server library here: its one client is the gateway, which has one, and a second one per fetch cost as much
  // as the fetch itself. See shared/decisions/0005-no-second-graphql-server.md.
  const known = new KnownDocuments(service.schema);
  server.post<{ Body: GraphqlRequest | null }>('/graphql', async ({ body, signedViewer: viewer }, reply) => {
    const { query, variables, operationName } = body ?? {};
    // A service reads nothing here but the schema: what belongs to somebody it asks for by internal operations.
    if (viewer?.kind === 'service' && asksForSdl(query)) return { data: { _service: { sdl: service.sdl } } };
    if (viewer === null || viewer.kind === 'service') {
      const { message, extensions } = new CallerFault('FORBIDDEN');
      return reply.code(403).send({ errors: [{ message, extensions }] });
    }
    const document = known.documentOf(typeof query === 'string' ? query : '');
    if (!('kind' in document)) return reply.code(400).send({ errors: document } satisfies Refused);
    const { requestId } = viewer;
    logger.info({ requestId, operation: operationName ?? null }, 'graphql');
    const { actingViewer, ...answer } = await executeOperation({
      schema: service.schema,
      document,
      variables: variables ?? {},
      operationName: operationName ?? undefined,
      contextValue: service.contextFor(viewer),
      gone: clientGone(reply),
      execution: service.execution,
      report: (incidentId, error) => logger.error({ incidentId, requestId, err: error }, 'masked error'),
    });
    if (actingViewer === undefined) return answer;
    return {
      ...answer,
      extensions: { [VIEWER_EXTENSION]: options.seal.sign(actingViewer, GATEWAY_AUDIENCE) },
    };
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
  return {
    url,
    drain: () => {
      draining = true;
    },
    close: async () => {
      draining = true;
      await server.close();
    },
  };
}

function viewerHeader(request: FastifyRequest): string | undefined {
  const header = request.headers[VIEWER_HEADER];
  return typeof header === 'string' ? header : undefined;
}
