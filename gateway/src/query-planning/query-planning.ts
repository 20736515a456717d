import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@customer-area/shared/logging';
import { dataSourceOf, type ObserveFetch, type SubgraphConnection } from '../subgraph-fetch';
import { planCache } from './plan-cache';

export interface QueryPlanningOptions {
  readonly supergraphSdl: string;
  readonly connectionTo: (subgraph: string) => SubgraphConnection;
  readonly observeFetch: ObserveFetch;
  readonly logger: Logger;
}

/** Plans operations over the committed supergraph and fetches through our own connections. */
export function queryPlanning(options: QueryPlanningOptions): ApolloGateway {
  const { supergraphSdl, connectionTo, observeFetch, logger } = options;
  // The library would report its use to its maker every hour; it can be told so in no other way.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSourceOf(connectionTo(name), observeFetch),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true, cache: planCache() },
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
}
