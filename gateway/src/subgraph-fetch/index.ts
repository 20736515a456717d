export { httpSubgraph } from './http-data-source';
export { inProcessSubgraph } from './in-process-data-source';
export type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';
export {
  countedFetch,
  dataSourceOf,
  type FetchError,
  type ObserveFetch,
  type SubgraphFetch,
  subgraphFetch,
} from './subgraph-data-source';
