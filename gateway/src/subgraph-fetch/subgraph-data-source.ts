import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import { fannedOut, type RepeatedRepresentations, withoutRepetitions } from './representations';

/** One fetch of a query plan. */
export interface SubgraphRequest {
  readonly query: string;
  /** The same query, parsed by the planner. */
  readonly document: DocumentNode | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
}

/** Plain data, owned by whoever receives it: the gateway merges it by reference. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A subgraph as the gateway sees it, wherever it runs. */
export interface SubgraphConnection {
  readonly name: string;
  fetch(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** A sentence when it does not answer or is not ready; null when it is. */
  notReady(): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * The query planner's view of a connection. What every topology has in common is here: entities that a page mentions
 * several times are asked for once, and every fetch is counted.
 */
export function dataSourceOf(
  connection: SubgraphConnection,
  observe: (subgraph: string, ms: number, failed: boolean) => void,
): GraphQLDataSource {
  return {
    process: async ({ request, ...options }) => {
      const context = options.context as GatewayContext;
      context.fetches.push(connection.name);
      const repeated = withoutRepetitions(request.variables ?? {});
      const startedAt = performance.now();
      let failed = true;
      try {
        const answer = await connection.fetch({
          query: request.query ?? '',
          document: 'document' in options ? options.document : undefined,
          operationName: request.operationName,
          variables: repeated?.variables ?? request.variables ?? {},
          context,
        });
        failed = answer.errors !== undefined;
        return toGatewayResponse(answer, repeated);
      } finally {
        observe(connection.name, performance.now() - startedAt, failed);
      }
    },
  };
}

function toGatewayResponse(answer: SubgraphAnswer, repeated: RepeatedRepresentations | null) {
  const { data, errors } = repeated === null ? answer : fannedOut(answer, repeated);
  return {
    data: data ?? null,
    ...(errors === undefined || errors.length === 0 ? {} : { errors: [...errors] as never[] }),
  };
}
