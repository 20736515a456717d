export type { ComposeDependencies, ComposedSubgraph } from './composed-subgraph';
export { runSubgraph, type SubgraphProcess } from './run-subgraph';
export { mergedContexts, mergedSlices, type Slice } from './slice';
