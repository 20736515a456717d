import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Where the planner puts an entity back: it translates the start of such a path into the client's own names. */
const ENTITIES = '_entities';

/**
 * The error of a fetch that brought nothing, once for each field that it should have brought, so that a client sees which
 * part of its page is missing. Of a list of entities the list alone is named: each field of each entry would be a flood.
 */
export function errorsOfFailedFetch(
  cause: unknown,
  document: DocumentNode | undefined,
  variables: Variables,
): readonly GraphQLError[] {
  const { message, extensions } = cause as Partial<GraphQLError>;
  return pathsAskedFor(document, variables).map(
    (path) =>
      new GraphQLError(message ?? 'The fetch failed.', {
        ...(path.length === 0 ? {} : { path }),
        originalError: cause as Error,
        ...(extensions === undefined ? {} : { extensions }),
      }),
  );
}

function pathsAskedFor(
  document: DocumentNode | undefined,
  variables: Variables,
): readonly (string | number)[][] {
  const operation = document?.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]];
  const roots = fieldsIn(operation.selectionSet.selections, variables);
  const entities = roots.find(({ name }) => name.value === ENTITIES);
  if (entities === undefined) return roots.map((field) => [keyOf(field)]);
  const { representations } = variables;
  if (!Array.isArray(representations) || representations.length !== 1) return [[ENTITIES]];
  const fields = fieldsIn(entities.selectionSet?.selections ?? [], variables);
  return [...new Set(fields.map(keyOf))].map((key) => [ENTITIES, 0, key]);
}

/** The fields at the top, also those behind a type condition; fields the client has switched off are none. */
function fieldsIn(selections: readonly SelectionNode[], variables: Variables): FieldNode[] {
  return selections.flatMap((selection) => {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return [];
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return fieldsIn(selection.selectionSet.selections, variables);
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    return [selection];
  });
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}
