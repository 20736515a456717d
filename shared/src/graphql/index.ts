import 'reflect-metadata';

export type { ServiceContext } from './context';
export { DateTime } from './date-time';
export { applyPermissions, type Permissions, type TypePolicy } from './permissions';
export { anyone, describeRule, nobody, sandboxOnly, signedIn } from './rules';
export {
  Action,
  ActionReason,
  type ExplainedAction,
  Money,
  PageInfo,
  Refusal,
  toAction,
} from './shared-types';
export { buildSubgraph, type ReferenceResolvers, type Subgraph, type SubgraphParts } from './subgraph';
