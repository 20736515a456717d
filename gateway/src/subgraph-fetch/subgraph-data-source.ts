import type { GraphQLDataSource } from '@apollo/gateway';
import { actAs, type GatewayContext } from '../gateway-context';
import { errorsOfFailedFetch } from './failed-fetch';
import { fannedOut, type RepeatedRepresentations, withoutRepetitions } from './representations';
import type { SubgraphAnswer, SubgraphConnection } from './subgraph-connection';

/**
 * The query planner's view of a connection. What every topology has in common is here: entities that a page mentions
 * several times are asked for once, every fetch is counted, and one that fails says what it should have brought.
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
      const document = 'document' in options ? options.document : undefined;
      let failed = true;
      try {
        const answer = await connection.fetch({
          query: request.query ?? '',
          document,
          operationName: request.operationName,
          variables: repeated?.variables ?? request.variables ?? {},
          context,
        });
        failed = answer.errors !== undefined;
        if (answer.actingViewer !== undefined) actAs(context, answer.actingViewer);
        return toGatewayResponse(answer, repeated);
      } catch (error) {
        const errors = errorsOfFailedFetch(error, document, request.variables ?? {});
        return { data: null, errors: [...errors] as never[] };
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
