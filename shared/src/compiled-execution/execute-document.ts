import {
  assertValidSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { CompiledOperation } from './compiled-operation';
import { isCompilable } from './is-compilable';

/** How operations are executed: as they were compiled, or by graphql-js alone. */
export type Execution = 'compiled' | 'library';

export interface DocumentToExecute {
  readonly schema: GraphQLSchema;
  /** Valid for the schema. Remembered by its identity: it must not change. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/** By operation name; null for what graphql-js executes. */
type Compiled = Map<string | undefined, CompiledOperation | null>;

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Compiled>>();

/** Answers what graphql-js would. The answer is a promise only where a resolver's was. */
export function executeDocument(
  asked: DocumentToExecute,
  execution: Execution = 'compiled',
): ExecutionResult | Promise<ExecutionResult> {
  const compiled = execution === 'compiled' ? compiledOf(asked) : null;
  return compiled?.execute(asked.variables, asked.context) ?? byLibrary(asked);
}

function byLibrary({ schema, document, operationName, variables, context }: DocumentToExecute) {
  return execute({
    schema,
    document,
    variableValues: variables,
    operationName: operationName ?? null,
    contextValue: context,
  });
}

function compiledOf({ schema, document, operationName }: DocumentToExecute): CompiledOperation | null {
  let documents = known.get(schema);
  if (documents === undefined) {
    assertValidSchema(schema);
    documents = new WeakMap();
    known.set(schema, documents);
  }
  let byName = documents.get(document);
  if (byName === undefined) {
    byName = new Map();
    documents.set(document, byName);
  }
  const compiled = byName.get(operationName);
  if (compiled !== undefined) return compiled;
  const operation = operationOf(document, operationName);
  // None, or several to choose from: graphql-js says what is wrong. Not remembered: a name may be anything.
  if (operation === null) return null;
  const fresh = compile(schema, document, operation);
  byName.set(operationName, fresh);
  return fresh;
}

function operationOf(
  { definitions }: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | null {
  const [first, ...more] = definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION && (name === undefined || one.name?.value === name),
  );
  return first?.kind === Kind.OPERATION_DEFINITION && more.length === 0 ? first : null;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation | null {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const rootType = schema.getRootType(operation.operation);
  if (rootType === undefined || rootType === null) return null;
  const isKnown = isCompilable(operation, fragments, (name) => isObjectType(schema.getType(name)));
  return isKnown ? new CompiledOperation(schema, operation, fragments, rootType) : null;
}
