import { httpPeer, type Peer } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import { ViewerSeal } from '@customer-area/shared/viewer';
import { composeGateway, type Gateway } from './composition';
import type { GatewayConfig } from './config';
import { remoteSubgraph } from './subgraph-fetch';

/** The gateway in front of subgraphs that are processes of their own. */
export async function composeDistributed(config: GatewayConfig): Promise<Gateway> {
  const logger = createLogger('gateway', config.LOG_LEVEL);
  const seal = new ViewerSeal(config.SERVICE_KEY);
  const urls: Readonly<Record<string, string>> = {
    identity: config.IDENTITY_URL,
    domains: config.DOMAINS_URL,
    billing: config.BILLING_URL,
    support: config.SUPPORT_URL,
  };
  // Traces follow fetches over HTTP only: with them wanted, every fetch goes that way.
  const sockets: Readonly<Record<string, string | undefined>> =
    config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? {
          identity: config.IDENTITY_SOCKET,
          domains: config.DOMAINS_SOCKET,
          billing: config.BILLING_SOCKET,
          support: config.SUPPORT_SOCKET,
        }
      : {};
  const urlOf = (name: string) => {
    const url = urls[name];
    if (url === undefined) throw new Error(`no URL is configured for the subgraph ${name}`);
    return url;
  };
  const peers = new Map<string, Peer>();
  const peer = (name: string) => {
    const known = peers.get(name) ?? httpPeer({ self: 'gateway', name, url: urlOf(name), seal });
    peers.set(name, known);
    return known;
  };
  const gateway = await composeGateway({
    config,
    peer,
    logger,
    dataSourceFor: (name) => remoteSubgraph({ name, url: urlOf(name), socket: sockets[name], seal }),
  });
  return {
    listen: async () => {
      const url = await gateway.listen();
      logger.info({ url }, 'listening');
      return url;
    },
    close: async () => {
      await gateway.close();
      await Promise.all([...peers.values()].map((one) => one.close()));
      logger.info('stopped');
    },
  };
}
