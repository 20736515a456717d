import type { Operation } from '@apollo/federation-internals';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../../gateway-context';
import type { SubgraphFetch } from '../../subgraph-fetch';

/** Objects of subgraphs' answers, merged in place. */
export type Tree = Record<string, unknown>;

/** One execution of a compiled operation. */
export interface Run {
  readonly context: GatewayContext;
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What all fetches brought so far. */
  readonly tree: Tree;
  readonly errors: GraphQLError[];
}

/** A node of a plan, compiled. `data` is where it works: the tree, or what stands at a path in it. A promise only where it has to wait. */
export type Step = (run: Run, data: unknown) => Promise<unknown> | undefined;

/** What a plan is compiled with. */
export interface PlanParts {
  readonly operation: Operation;
  readonly supergraphSchema: GraphQLSchema;
  readonly fetchFrom: (subgraph: string) => SubgraphFetch;
}
