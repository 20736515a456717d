export { httpSubgraph } from './http-data-source';
export { inProcessSubgraph } from './in-process-data-source';
export type { SubgraphConnection } from './subgraph-connection';
export { dataSourceOf } from './subgraph-data-source';
