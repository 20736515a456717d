import { compose as composeBilling } from '@customer-area/billing';
import { compose as composeDomains } from '@customer-area/domains';
import { compose as composeIdentity } from '@customer-area/identity';
import type { StatementCounter } from '@customer-area/shared/database';
import { localPeer, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { ComposeDependencies, ComposedSubgraph } from '@customer-area/shared/subgraph';
import { compose as composeSupport } from '@customer-area/support';
import { composeGateway, type Gateway, type GatewayParts } from '../composition';
import { inProcessSubgraph } from '../subgraph-fetch';
import type { CoLocatedConfig } from './config';

export interface CoLocatedOptions {
  readonly logger: Logger;
  /** For tests that assert how many statements an operation costs, over all services. */
  readonly statements?: StatementCounter;
  /** False only in the test that proves that the stores isolate alone. */
  readonly enforcePermissions?: boolean;
  readonly observeOperation?: NonNullable<GatewayParts['observeOperation']>;
}

/** The four subgraphs in this process, and the way from one to another. */
export interface CoLocatedSubgraphs {
  readonly services: ReadonlyMap<string, ComposedSubgraph>;
  readonly peer: (from: string, to: string) => Peer;
  /** Stops their background, then closes their databases. */
  close(): Promise<void>;
}

export interface CoLocated {
  readonly gateway: Gateway;
  readonly services: ReadonlyMap<string, ComposedSubgraph>;
  /** Requests in flight are finished first, then background work, then the databases are closed. */
  close(): Promise<void>;
}

/** Composes every subgraph; none of them runs yet. */
export async function composeSubgraphs(
  config: Omit<CoLocatedConfig, 'gateway'>,
  options: Omit<CoLocatedOptions, 'observeOperation'>,
): Promise<CoLocatedSubgraphs> {
  const services = new Map<string, ComposedSubgraph>();
  const peer = (from: string, to: string): Peer =>
    localPeer({
      self: from,
      name: to,
      handlers: () => {
        const service = services.get(to);
        if (service === undefined) throw new Error(`${to} is not composed yet`);
        return service.internal;
      },
    });
  const dependencies = (name: string): ComposeDependencies => ({
    logger: options.logger.child({ subgraph: name }),
    peer: (to) => peer(name, to),
    ...(options.statements === undefined ? {} : { statements: options.statements }),
    enforcePermissions: options.enforcePermissions ?? true,
  });
  const close = async () => {
    const all = [...services.values()];
    await Promise.all(all.map((service) => service.runtime.stop()));
    await Promise.all(all.map((service) => service.close()));
  };
  try {
    services.set('identity', await composeIdentity(config.identity, dependencies('identity')));
    services.set('domains', await composeDomains(config.domains, dependencies('domains')));
    services.set('billing', await composeBilling(config.billing, dependencies('billing')));
    services.set('support', await composeSupport(config.support, dependencies('support')));
  } catch (error) {
    await close();
    throw error;
  }
  return { services, peer, close };
}

/** The whole customer area in one process. Background work starts with `gateway.listen()`. */
export async function composeCoLocated(
  config: CoLocatedConfig,
  options: CoLocatedOptions,
): Promise<CoLocated> {
  const { logger, observeOperation } = options;
  const subgraphs = await composeSubgraphs(config, options);
  const { services } = subgraphs;
  const gateway = await composeGateway({
    config: config.gateway,
    peer: (name) => subgraphs.peer('gateway', name),
    logger,
    dataSourceFor: (name) => {
      const service = services.get(name);
      if (service === undefined) throw new Error(`the supergraph names ${name}, which is not here`);
      return inProcessSubgraph({
        name,
        schema: service.schema,
        contextFor: service.contextFor,
        notReady: () => service.runtime.notReady(),
        logger: logger.child({ subgraph: name }),
        execution: config.gateway.GRAPH_EXECUTION,
      });
    },
    subgraphMetrics: new Map([...services].map(([name, { runtime }]) => [name, runtime.metrics])),
    ...(observeOperation === undefined ? {} : { observeOperation }),
  }).catch(async (error: unknown) => {
    await subgraphs.close();
    throw error;
  });
  const close = async () => {
    await gateway.close();
    await subgraphs.close();
  };
  return {
    services,
    gateway: {
      listen: async () => {
        const url = await gateway.listen();
        for (const service of services.values()) service.runtime.start();
        return url;
      },
      close,
    },
    close,
  };
}
