import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@customer-area/shared/logging';
import {
  compiledGateway,
  type ExecutingGateway,
  type FindCompiled,
  type OperationCompiler,
} from '../compiled';
import type { GraphExecution } from '../config';
import { countedCache } from '../counted-cache';
import {
  dataSourceOf,
  type ObserveFetch,
  type SubgraphConnection,
  type SubgraphFetch,
  subgraphFetch,
} from '../subgraph-fetch';

export interface QueryPlanningOptions {
  readonly supergraphSdl: string;
  readonly connectionTo: (subgraph: string) => SubgraphConnection;
  readonly observeFetch: ObserveFetch;
  readonly execution: GraphExecution;
  readonly logger: Logger;
}

export interface QueryPlanning {
  readonly gateway: ExecutingGateway;
  readonly findCompiled: FindCompiled;
  /** Null where the library executes everything, and before the gateway was loaded. */
  readonly compiler: () => OperationCompiler | null;
}

/** Of operations that the library executes. */
const REMEMBERED_PLANS = 500;

/** Plans operations over the committed supergraph and fetches through our own connections. */
export function queryPlanning(options: QueryPlanningOptions): QueryPlanning {
  const { supergraphSdl, connectionTo, observeFetch, execution, logger } = options;
  const fetches = new Map<string, SubgraphFetch>();
  const fetchFrom = (name: string): SubgraphFetch => {
    const fetch = fetches.get(name) ?? subgraphFetch(connectionTo(name), observeFetch);
    fetches.set(name, fetch);
    return fetch;
  };
  // The library would report its use to its maker every hour; it can be told so in no other way.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSourceOf(fetchFrom(name)),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, cache: countedCache(REMEMBERED_PLANS) },
    // The committed file was checked when it was composed, and CI keeps it in step: no need to do it at every start.
    validateSupergraph: false,
    serviceHealthCheck: false,
    __exposeQueryPlanExperimental: false,
    logger: {
      debug: (message) => logger.trace(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
  });
  if (execution === 'library') return { gateway, findCompiled: () => null, compiler: () => null };
  const compiled = compiledGateway(gateway, fetchFrom);
  return { gateway: compiled, findCompiled: compiled.find, compiler: compiled.compiler };
}
