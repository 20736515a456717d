export { httpSubgraph } from './http-data-source';
export { inProcessSubgraph } from './in-process-data-source';
export { dataSourceOf, type SubgraphConnection } from './subgraph-data-source';
