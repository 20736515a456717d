import type { ApolloServer } from '@apollo/server';
import { endUnasked, operationalRoutes } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { type Authenticated, type Authentication, type Credentials, requestIdFrom } from '../authentication';
import { feedRoutes } from '../feeds';
import { FILE_ROUTE, type FileRoutesParts, fileRoutes } from '../files';
import type { GatewayContext } from '../gateway-context';
import { type AddressLimit, LIMITS } from '../limits';
import { type PageRoutesParts, pageRoutes } from '../pages';
import { panelRoutes } from '../panel';
import { compression } from './compression';
import { cors, type OriginPolicy } from './cors';
import { answerBadAddress, answerMalformed, errorResponses } from './error-responses';
import { graphHandler } from './graph-handler';
import type { KnownTexts } from './known-texts';
import { type MetricsAuthOptions, metricsAuth } from './metrics-auth';
import { requestDeadline } from './request-deadline';

declare module 'fastify' {
  interface FastifyRequest {
    requestId: string;
    authenticated: Authenticated | null;
    graphContext: GatewayContext | null;
  }
}

export interface HttpServerParts {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly knownTexts: KnownTexts;
  readonly authentication: Authentication;
  readonly mayCall: OriginPolicy;
  readonly trustProxy: number | string[] | undefined;
  readonly metrics: Registry;
  readonly metricsAuth: MetricsAuthOptions;
  /** Of subgraphs in the same process. Kept apart: they count the same things under the same names. */
  readonly subgraphMetrics: ReadonlyMap<string, Registry>;
  readonly pages: Pick<PageRoutesParts, 'sandbox' | 'webClientOrigin'>;
  readonly files: FileRoutesParts;
  /** How often one address may try to redeem a code of a control panel. */
  readonly panelTries: AddressLimit;
  /** The bearer token of the FTP servers; without one there is no feed. */
  readonly ftpFeedToken: string | undefined;
  readonly notReady: () => Promise<string | null>;
  readonly isDraining: () => boolean;
  readonly logger: Logger;
}

/** A request has this long to arrive as a whole, its headers half of it; a file has a minute. */
const REQUEST_TIME_OUT_MS = 10_000;
const FILE_TIME_OUT_MS = 60_000;
/** How long a connection may be silent during a request. Longer than the longest fetch. */
const CONNECTION_TIME_OUT_MS = 30_000;

/** The public HTTP server: `/graphql` and `/files` for clients, pages for the links in letters, and the operator's routes. */
export function httpServer(parts: HttpServerParts): FastifyInstance {
  const { apollo, authentication, logger } = parts;
  const server = Fastify({
    logger: false,
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: FILE_TIME_OUT_MS,
    connectionTimeout: CONNECTION_TIME_OUT_MS,
    // Without an interval of its own Node looks for slow clients twice a minute only.
    http: { headersTimeout: REQUEST_TIME_OUT_MS / 2, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerMalformed,
    frameworkErrors: answerBadAddress,
    trustProxy: trustedProxies(parts.trustProxy),
    // A signed link is longer than the names that addresses usually carry.
    routerOptions: { maxParamLength: 1_000 },
  });
  server.removeContentTypeParser('text/plain');
  server.decorateRequest('requestId', '');
  server.decorateRequest('authenticated', null);
  server.decorateRequest('graphContext', null);
  errorResponses(server, logger);
  endUnasked(server);

  server.addHook('onRequest', (request, reply, next) => {
    request.requestId = requestIdFrom(request.headers['x-request-id']);
    reply.header('x-request-id', request.requestId).header('x-content-type-options', 'nosniff');
    next();
  });
  requestDeadline(server, { withinMs: REQUEST_TIME_OUT_MS, exceptRoute: FILE_ROUTE });
  cors(server, parts.mayCall);
  server.addHook('onSend', (_request, reply, _answer, next) => {
    // A client that goes on using its connection would hold up the end.
    if (parts.isDraining()) reply.header('connection', 'close');
    next();
  });

  const onMetrics = metricsAuth(parts.metricsAuth);
  operationalRoutes(server, { metrics: parts.metrics, notReady: parts.notReady, onMetrics });
  for (const [name, registry] of parts.subgraphMetrics)
    server.get(`/metrics/${name}`, { onRequest: onMetrics }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );

  pageRoutes(server, { ...parts.pages, apollo, authentication });
  fileRoutes(server, parts.files);
  panelRoutes(server, { peer: parts.files.peer, tries: parts.panelTries });
  feedRoutes(server, {
    onlyMachines: metricsAuth({ token: parts.ftpFeedToken, production: true }),
    peer: parts.files.peer,
  });
  // A scope of its own: what is compressed here is not so in `/files`.
  server.register(async (graph) => {
    await compression(graph);
    graph.route<{ Reply: string }>({
      method: ['GET', 'POST'],
      url: '/graphql',
      // Before the body is read: while identity does not answer, a request with a token ends here.
      onRequest: (request, reply, next) => {
        reply.header('cache-control', 'no-store');
        const accept = (authenticated: Authenticated) => {
          request.authenticated = authenticated;
          next();
        };
        try {
          const authenticated = authentication.authenticate(credentialsOf(request));
          if (authenticated instanceof Promise) authenticated.then(accept, next);
          else accept(authenticated);
        } catch (error) {
          next(error as Error);
        }
      },
      handler: graphHandler(apollo, parts.knownTexts),
    });
  });
  return server;
}

function credentialsOf({ requestId, headers, ip }: FastifyRequest): Credentials {
  return {
    ...{ requestId, ip },
    authorization: headers.authorization,
    acceptLanguage: headers['accept-language'],
    userAgent: headers['user-agent'],
  };
}

/** Whose X-Forwarded-For is believed: no proxy's, that of the last few hops, or that of named addresses. */
function trustedProxies(proxies: number | string[] | undefined) {
  if (proxies === undefined) return false;
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
}
