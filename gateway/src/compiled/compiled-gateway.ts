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

/** An operation that was executed before, if it was compiled and is still remembered. */
export type FindCompiled = (queryHash: string, operationName: string | undefined) => CompiledOperation | null;

export interface CompiledGateway extends ExecutingGateway {
  readonly find: FindCompiled;
}

type Operations = LRUCache<string, CompiledOperation | typeof LIBRARY>;

/** Apollo's gateway with another executor: it composes and plans, and each operation is compiled once. */
export function compiledGateway(
  gateway: ApolloGateway,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): CompiledGateway {
  const operations: Operations = new LRUCache({ max: REMEMBERED_OPERATIONS });
  return {
    load: async (options) => {
      const { schema, executor } = await gateway.load(options);
      return { schema, executor: compiledExecutor(insideOf(gateway), executor, fetchFrom, operations) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    find: (queryHash, operationName) => {
      const known = operations.get(keyOf(queryHash, operationName));
      return known === undefined || known === LIBRARY ? null : known;
    },
  };
}

/** Executes what it can compile; the rest is the library's from the beginning. The supergraph is a file: what is compiled stays right. */
export function compiledExecutor(
  inside: InsideOfGateway,
  library: LibraryExecutor,
  fetchFrom: (subgraph: string) => SubgraphFetch,
  operations: Operations = new LRUCache({ max: REMEMBERED_OPERATIONS }),
): LibraryExecutor {
  return async (request) => {
    const context = request.context as GatewayContext;
    if (context.executed !== null) return context.executed.answer as ReturnType<LibraryExecutor>;
    const variables = request.request.variables ?? {};
    const { variableDefinitions = [] } = request.operation;
    if (variableDefinitions.length > 0) {
      const { errors } = getVariableValues(inside.schema, variableDefinitions, variables);
      if (errors !== undefined) return { errors };
    }
    const key = keyOf(request.queryHash, request.request.operationName);
    const known = operations.get(key);
    const operation = known ?? compiled(inside, request, fetchFrom);
    if (known === undefined) operations.set(key, operation);
    if (operation === LIBRARY) return library(request);
    return operation.run(context, variables) as ReturnType<LibraryExecutor>;
  };
}

function keyOf(queryHash: string, operationName: string | undefined): string {
  return `${queryHash}${operationName ?? ''}`;
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
