import { operationFromDocument } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import { getVariableValues, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context';
import type { SubgraphFetch } from '../subgraph-fetch';
import { CompiledOperation } from './compiled-operation';
import { type InsideOfGateway, insideOf } from './library';

/** What the GraphQL server needs of a gateway. */
export type ExecutingGateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;
type LibraryExecutor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
type RequestContext = Parameters<LibraryExecutor>[0];

/** As many as plans are remembered. */
const REMEMBERED_OPERATIONS = 500;
/** Of an operation that the library has to execute. */
const LIBRARY = 'library';

/** Apollo's gateway with another executor: it composes and plans, and each operation is compiled once. */
export function compiledGateway(
  gateway: ApolloGateway,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): ExecutingGateway {
  return {
    load: async (options) => {
      const { schema, executor } = await gateway.load(options);
      return { schema, executor: compiledExecutor(insideOf(gateway), executor, fetchFrom) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

/** Executes what it can compile; the rest is the library's from the beginning. The supergraph is a file: what is compiled stays right. */
export function compiledExecutor(
  inside: InsideOfGateway,
  library: LibraryExecutor,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): LibraryExecutor {
  const operations = new LRUCache<string, CompiledOperation | typeof LIBRARY>({ max: REMEMBERED_OPERATIONS });
  return async (context) => {
    const variables = context.request.variables ?? {};
    const { variableDefinitions = [] } = context.operation;
    if (variableDefinitions.length > 0) {
      const { errors } = getVariableValues(inside.schema, variableDefinitions, variables);
      if (errors !== undefined) return { errors };
    }
    const key = `${context.queryHash}${context.request.operationName ?? ''}`;
    const known = operations.get(key);
    const operation = known ?? compiled(inside, context, fetchFrom);
    if (known === undefined) operations.set(key, operation);
    if (operation === LIBRARY) return library(context);
    return operation.run(context.context as GatewayContext, variables) as ReturnType<LibraryExecutor>;
  };
}

/** Whatever is wrong with an operation is the library's to say: nothing of it has been executed yet. */
function compiled(
  { apiSchema, supergraphSchema, queryPlanner }: InsideOfGateway,
  { document, operation, request }: RequestContext,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): CompiledOperation | typeof LIBRARY {
  try {
    const { operationName } = request;
    const asked = operationFromDocument(apiSchema, document, operationName ? { operationName } : {});
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    return new CompiledOperation({
      // As the library reads it once more to execute it.
      operation: operationFromDocument(
        apiSchema,
        { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
        { validate: false },
      ),
      plan: queryPlanner.buildQueryPlan(asked),
      supergraphSchema,
      fetchFrom,
    });
  } catch {
    return LIBRARY;
  }
}
