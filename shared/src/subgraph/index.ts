export type { ComposeDependencies, ComposedSubgraph } from './composed-subgraph';
export { lazyParts, type PartMaker } from './lazy-parts';
export { runSubgraph, type SubgraphProcess } from './run-subgraph';
export { contextsOf, NOBODY } from './service-contexts';
export { mergedSlices, type Slice } from './slice';
