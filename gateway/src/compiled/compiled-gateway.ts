import type { ApolloGateway } from '@apollo/gateway';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../gateway-context';
import type { SubgraphFetch } from '../subgraph-fetch';
import { compileOperation } from './compile-operation';
import type { CompiledOperation } from './compiled-operation';
import { type InsideOfGateway, insideOf } from './library';

/** What the GraphQL server needs of a gateway. */
export type ExecutingGateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;
type LibraryExecutor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** As many as plans are remembered. */
const REMEMBERED_OPERATIONS = 500;
/** Of an operation that the library has to execute. */
const LIBRARY = 'library';

/** An operation that was executed before, if it was compiled and is still remembered. */
export type FindCompiled = (queryHash: string, operationName: string | undefined) => CompiledOperation | null;

/** What operations are compiled with, whichever way they come. */
export interface OperationCompiler {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Of a document that was validated for it; null for what the library has to execute. */
  readonly compile: (document: DocumentNode, operation: OperationDefinitionNode) => CompiledOperation | null;
}

export interface CompiledGateway extends ExecutingGateway {
  readonly find: FindCompiled;
  /** Null before the gateway was loaded. */
  readonly compiler: () => OperationCompiler | null;
}

type Operations = LRUCache<string, CompiledOperation | typeof LIBRARY>;

/** Apollo's gateway with another executor: it composes and plans, and each operation is compiled once. */
export function compiledGateway(
  gateway: ApolloGateway,
  fetchFrom: (subgraph: string) => SubgraphFetch,
): CompiledGateway {
  const operations: Operations = new LRUCache({ max: REMEMBERED_OPERATIONS });
  let compiler: OperationCompiler | null = null;
  return {
    load: async (options) => {
      const { schema, executor } = await gateway.load(options);
      const inside = insideOf(gateway);
      compiler = {
        schema,
        compile: (document, operation) => compileOperation(inside, document, operation, fetchFrom),
      };
      return { schema, executor: compiledExecutor(inside, executor, fetchFrom, operations) };
    },
    compiler: () => compiler,
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
    const operation =
      known ?? compileOperation(inside, request.document, request.operation, fetchFrom) ?? LIBRARY;
    if (known === undefined) operations.set(key, operation);
    if (operation === LIBRARY) return library(request);
    return operation.run(context, variables) as ReturnType<LibraryExecutor>;
  };
}

function keyOf(queryHash: string, operationName: string | undefined): string {
  return `${queryHash}${operationName ?? ''}`;
}
