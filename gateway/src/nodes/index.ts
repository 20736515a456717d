export { NODE_OWNERS } from './node-owners';
export { nodesSdl } from './nodes-sdl';
export { NODES, nodesSubgraph } from './nodes-subgraph';
export { nodePermissions } from './permissions';
