import type { Schema } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

// All that is taken of Apollo's packages beside what they publish. Versions are pinned; `library.test.ts` fails when one moves it.
export { applyRewrites, isObjectOfType } from '@apollo/gateway/dist/dataRewrites';
export { generateHydratedPaths } from '@apollo/gateway/dist/executeQueryPlan';
export { computeResponse } from '@apollo/gateway/dist/resultShaping';
export { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge';

export interface InsideOfGateway {
  /** What clients see, as graphql-js knows it. */
  readonly schema: GraphQLSchema;
  /** The same, as Apollo's packages know it. */
  readonly apiSchema: Schema;
  readonly supergraphSchema: GraphQLSchema;
  readonly queryPlanner: QueryPlanner;
}

/** What a loaded gateway keeps to itself. */
export function insideOf(gateway: ApolloGateway): InsideOfGateway {
  const { schema, apiSchema, supergraphSchema, queryPlanner } =
    gateway as unknown as Partial<InsideOfGateway>;
  if (!schema || !apiSchema || !supergraphSchema || !queryPlanner)
    throw new Error(
      'this version of @apollo/gateway does not keep its schemas and its planner where they were',
    );
  return { schema, apiSchema, supergraphSchema, queryPlanner };
}
