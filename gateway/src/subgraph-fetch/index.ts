export { inProcessSubgraph } from './in-process-data-source';
export { remoteSubgraph } from './remote-subgraph';
export type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';
export {
  countedFetch,
  dataSourceOf,
  type FetchError,
  type ObserveFetch,
  type SubgraphFetch,
  subgraphFetch,
} from './subgraph-data-source';
