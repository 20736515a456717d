import type { Execution } from '../compiled-execution';
import { httpPeer, type Peer, runService, serveSubgraph } from '../http';
import { createLogger } from '../logging';
import { ViewerSeal } from '../viewer';
import type { ComposeDependencies, ComposedSubgraph } from './composed-subgraph';

export interface SubgraphProcess {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** A Unix socket over which a gateway on this machine may ask. */
  readonly socket: string | undefined;
  readonly serviceKey: string;
  readonly logLevel: string;
  readonly execution: Execution | undefined;
  /** Base URLs of the other services it calls. */
  readonly peers: Readonly<Record<string, string>>;
  readonly compose: (dependencies: ComposeDependencies) => Promise<ComposedSubgraph>;
}

/** A subgraph as a process of its own: the body of every subgraph's main. */
export function runSubgraph(options: SubgraphProcess): void {
  runService(options.name, async () => {
    const seal = new ViewerSeal(options.serviceKey);
    const logger = createLogger(options.name, options.logLevel);
    const peers = new Map<string, Peer>();
    const service = await options.compose({
      logger,
      peer: (name) => {
        const url = options.peers[name];
        if (url === undefined) throw new Error(`no URL is configured for ${name}`);
        const peer = peers.get(name) ?? httpPeer({ self: options.name, name, url, seal });
        peers.set(name, peer);
        return peer;
      },
    });
    const server = await serveSubgraph(
      {
        name: service.name,
        schema: service.schema,
        sdl: service.sdl,
        contextFor: service.contextFor,
        internal: service.internal,
        notReady: () => service.runtime.notReady(),
        logger,
        metrics: service.runtime.metrics,
        execution: options.execution,
      },
      { host: options.host, port: options.port, socket: options.socket, seal },
    );
    service.runtime.start();
    logger.info({ url: server.url }, 'ready');
    return {
      close: async () => {
        server.drain();
        await service.runtime.stop();
        await server.close();
        await service.close();
        await Promise.all([...peers.values()].map((peer) => peer.close()));
        logger.info('stopped');
      },
    };
  });
}
