import type { GraphQLDataSource } from '@apollo/gateway';
import { actAs, type GatewayContext } from '../gateway-context';
import { errorsOfFailedFetch } from './failed-fetch';
import { fannedOut, type RepeatedRepresentations, withoutRepetitions } from './representations';
import type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';

export type ObserveFetch = (subgraph: string, ms: number, failed: boolean) => void;

/** Fetches, and counts it: in the operation, and for whoever observes. */
export async function countedFetch(
  connection: SubgraphConnection,
  request: SubgraphRequest,
  observe: ObserveFetch,
): Promise<SubgraphAnswer> {
  request.context.fetches.push(connection.name);
  const startedAt = performance.now();
  let failed = true;
  try {
    const answer = await connection.fetch(request);
    failed = answer.errors !== undefined;
    return answer;
  } finally {
    observe(connection.name, performance.now() - startedAt, failed);
  }
}

/**
 * The query planner's view of a connection. What every topology has in common is here: entities that a page mentions
 * several times are asked for once, and a fetch that fails says what it should have brought.
 */
export function dataSourceOf(connection: SubgraphConnection, observe: ObserveFetch): GraphQLDataSource {
  return {
    process: async ({ request, ...options }) => {
      const context = options.context as GatewayContext;
      const variables = request.variables ?? {};
      const repeated = withoutRepetitions(variables);
      const fetched = {
        query: request.query ?? '',
        document: 'document' in options ? options.document : undefined,
        operationName: request.operationName,
        variables: repeated?.variables ?? variables,
        context,
      };
      try {
        const answer = await countedFetch(connection, fetched, observe);
        if (answer.actingViewer !== undefined) actAs(context, answer.actingViewer);
        return toGatewayResponse(answer, repeated);
      } catch (error) {
        const errors = errorsOfFailedFetch(error, fetched.document, variables);
        return { data: null, errors: [...errors] as never[] };
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
