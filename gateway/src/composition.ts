import type { Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import { createCounters } from '@customer-area/shared/rate-limits';
import type { Registry } from 'prom-client';
import { Authentication } from './authentication';
import type { GatewaySettings } from './config';
import { AddressLimit, Admission, listSizesOf } from './limits';
import { NODE_OWNERS, NODES, nodesSubgraph } from './nodes';
import { queryPlanning } from './query-planning';
import { Readiness } from './readiness';
import { withoutAudiences } from './schema/audiences';
import { readSupergraph } from './schema/files';
import {
  ErrorFormatter,
  gatewayMetrics,
  graphqlServer,
  httpServer,
  introspectionPlugin,
  KnownTexts,
  type ObservedOperation,
  type Observers,
  operationsPlugin,
  originPolicy,
} from './serving';
import { countedFetch, type SubgraphConnection } from './subgraph-fetch';

export interface GatewayParts {
  readonly config: GatewaySettings;
  /** The way to a subgraph; called once for each one in the supergraph but the gateway's own. The gateway closes what it is given. */
  readonly dataSourceFor: (name: string) => SubgraphConnection;
  /** The internal operations of a subgraph: keys and revocations of identity, files of any. Not closed here. */
  readonly peer: (name: string) => Peer;
  readonly logger: Logger;
  /** The committed supergraph, when not given. */
  readonly supergraphSdl?: string;
  /** Metrics of subgraphs in the same process, served at `/metrics/<name>`. */
  readonly subgraphMetrics?: ReadonlyMap<string, Registry>;
  /** Told about every operation after it was answered: for tests that count fetches. */
  readonly observeOperation?: (operation: ObservedOperation) => void;
}

export interface Gateway {
  /** Starts to listen; answers `http://host:port`. Subgraphs may start later. */
  listen(): Promise<string>;
  /** Not ready, then requests in flight are finished, then closed. */
  close(): Promise<void>;
}

/** Codes that one address may try in vain in a minute. */
const MOST_PANEL_TRIES = 60;

/** The gateway, whatever its subgraphs run in. */
export async function composeGateway(parts: GatewayParts): Promise<Gateway> {
  const { config, logger } = parts;
  const production = config.NODE_ENV === 'production';
  const metrics = gatewayMetrics();
  const errors = new ErrorFormatter(logger);
  const counters = createCounters({ service: 'gateway', redisUrl: config.REDIS_URL, logger });
  const authentication = new Authentication({ identity: parts.peer('identity'), counters, logger });

  const wholeSupergraph = parts.supergraphSdl ?? readSupergraph();
  const supergraphSdl = config.SANDBOX ? wholeSupergraph : withoutAudiences(wholeSupergraph, ['sandbox']);
  const opened = new Map<string, SubgraphConnection>();
  const connectionTo = (name: string) => {
    const connection = opened.get(name) ?? parts.dataSourceFor(name);
    opened.set(name, connection);
    return connection;
  };
  const nodes = nodesSubgraph({
    owners: NODE_OWNERS,
    fetchFrom: (name, request) => countedFetch(connectionTo(name), request, metrics.observeFetch),
    logger,
    execution: config.GRAPH_EXECUTION,
  });
  const { gateway, findCompiled, compiler } = queryPlanning({
    supergraphSdl,
    connectionTo: (name) => (name === NODES ? nodes : connectionTo(name)),
    observeFetch: metrics.observeFetch,
    execution: config.GRAPH_EXECUTION,
    logger,
  });
  const admission = new Admission({ counters, listSizes: listSizesOf(supergraphSdl), settings: config });
  const observers: Observers = { metrics, logger, observe: parts.observeOperation };
  const knownTexts = new KnownTexts({ ...observers, admission, findCompiled, compiler });
  const operations = operationsPlugin({ ...observers, admission, knownTexts, errors });
  const apollo = graphqlServer({
    gateway,
    production,
    errors,
    plugins: [operations, introspectionPlugin()],
    logger,
  });
  await apollo.start();

  const readiness = new Readiness(authentication, [...opened.values()]);
  const server = httpServer({
    apollo,
    knownTexts,
    authentication,
    mayCall: originPolicy({ allowed: config.ALLOWED_ORIGINS, production, sandbox: config.SANDBOX }),
    trustProxy: config.TRUST_PROXY,
    metrics: metrics.registry,
    pages: { sandbox: config.SANDBOX, webClientOrigin: config.WEB_CLIENT_ORIGIN },
    files: { serviceKey: config.SERVICE_KEY, peer: parts.peer, hasEnded: authentication.hasEnded },
    panelTries: new AddressLimit(counters, 'panel-token', MOST_PANEL_TRIES),
    ftpFeedToken: config.FTP_FEED_TOKEN,
    metricsAuth: { token: config.METRICS_TOKEN, production },
    subgraphMetrics: parts.subgraphMetrics ?? new Map(),
    notReady: () => readiness.notReady(),
    isDraining: () => readiness.draining,
    logger,
  });

  const close = async () => {
    readiness.drain();
    await server.close();
    authentication.stop();
    await apollo.stop();
    await Promise.all([...opened.values()].map((connection) => connection.close()));
    await counters.close();
  };
  let closed: Promise<void> | null = null;

  return {
    listen: async () => {
      authentication.start();
      return server.listen({ host: config.HOST, port: config.PORT });
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
