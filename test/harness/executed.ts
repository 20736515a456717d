import { executeDocument } from '@customer-area/shared/compiled-execution';
import { type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly source: string;
  readonly variableValues?: Record<string, unknown>;
  readonly contextValue: unknown;
}

/** Executes a text as a subgraph does: compiled, or by graphql-js where the tests are run with GRAPH_EXECUTION=library. */
export async function executed({
  schema,
  source,
  variableValues = {},
  contextValue,
}: Asked): Promise<ExecutionResult> {
  const document = parse(source);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return executeDocument(
    { schema, document, operationName: undefined, variables: variableValues, context: contextValue },
    process.env.GRAPH_EXECUTION === 'library' ? 'library' : 'compiled',
  );
}
