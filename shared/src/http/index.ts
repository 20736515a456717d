export { clientGone } from './client-gone';
export { operationalRoutes } from './operational-routes';
export { httpPeer, type InternalHandlers, localPeer, type Peer } from './peer';
export { runService } from './run-service';
export { type RunningServer, serveSubgraph } from './subgraph-server';
export { answerOperation, askOperation } from './typed-operations';
export { endUnasked } from './unasked-connections';
