export { httpSubgraph } from './http-data-source';
export { inProcessSubgraph } from './in-process-data-source';
export type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';
export { countedFetch, dataSourceOf, type ObserveFetch } from './subgraph-data-source';
