import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { actAs, type GatewayContext } from '../gateway-context';
import { errorsOfFailedFetch } from './failed-fetch';
import { fannedOut, type RepeatedRepresentations, withoutRepetitions } from './representations';
import type { SubgraphAnswer, SubgraphConnection, SubgraphRequest } from './subgraph-connection';

export type ObserveFetch = (subgraph: string, ms: number, failed: boolean) => void;

/** Fetches, and counts it: in the operation, and for whoever observes. */
export function countedFetch(
  connection: SubgraphConnection,
  request: SubgraphRequest,
  observe: ObserveFetch,
): Promise<SubgraphAnswer> {
  const { name } = connection;
  request.context.fetches.push(name);
  const startedAt = performance.now();
  return fetched(connection, request).then(
    (answer) => {
      observe(name, performance.now() - startedAt, answer.errors !== undefined);
      return answer;
    },
    (error) => {
      observe(name, performance.now() - startedAt, true);
      throw error;
    },
  );
}

function fetched(connection: SubgraphConnection, request: SubgraphRequest): Promise<SubgraphAnswer> {
  try {
    return connection.fetch(request);
  } catch (error) {
    return Promise.reject(error);
  }
}

export type FetchError = Pick<GraphQLError | GraphQLFormattedError, 'message' | 'path' | 'extensions'>;

/** What one fetch of a plan brought. Plain data, owned by whoever receives it. */
export interface FetchedData {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly FetchError[];
}

/** A subgraph as plans see it: it answers, also when it could not be asked. */
export type SubgraphFetch = (request: SubgraphRequest) => Promise<FetchedData>;

/**
 * What every topology and both executors have in common: entities that a page mentions several times are asked for once, and a fetch
 * that fails says what it should have brought. Few promises on this way: each costs as much as a field.
 */
export function subgraphFetch(connection: SubgraphConnection, observe: ObserveFetch): SubgraphFetch {
  return (request) => {
    const { context, variables, document } = request;
    const repeated = withoutRepetitions(variables);
    const shortened = repeated === null ? request : { ...request, variables: repeated.variables };
    const failed = (error: unknown): FetchedData => ({
      data: null,
      errors: errorsOfFailedFetch(error, document, variables),
    });
    return countedFetch(connection, shortened, observe).then((answer) => {
      try {
        if (answer.actingViewer !== undefined) actAs(context, answer.actingViewer);
        return dataOf(answer, repeated);
      } catch (error) {
        return failed(error);
      }
    }, failed);
  };
}

function dataOf(answer: SubgraphAnswer, repeated: RepeatedRepresentations | null): FetchedData {
  const { data = null, errors } = repeated === null ? answer : fannedOut(answer, repeated);
  return errors === undefined || errors.length === 0 ? { data } : { data, errors };
}

/** The library's view of a subgraph. */
export function dataSourceOf(fetch: SubgraphFetch): GraphQLDataSource {
  return {
    process: async ({ request, ...options }) => {
      const { data, errors } = await fetch({
        query: request.query ?? '',
        document: 'document' in options ? options.document : undefined,
        operationName: request.operationName,
        variables: request.variables ?? {},
        context: options.context as GatewayContext,
      });
      return { data, ...(errors === undefined ? {} : { errors: [...errors] as never[] }) };
    },
  };
}
